import { CARD_WORDS as W } from '../../../shared/text/zhCN/card'
import { HOUSEHOLD_WORDS } from '../../../shared/text/zhCN/household'
import { ME_WORDS, RESIDENT_WORDS } from '../../../shared/text/zhCN/resident'
import { WORKER_WORDS } from '../../../shared/text/zhCN/worker'
import type { Screen } from '../screen'
import { HOME, type Home, ME } from './joining'
import { lookUntil } from './looking'
import { without } from './words'

const LETTERS = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]/

/** The doors of a building, in the register. */
export async function openDoors(worker: Screen, { compound, building }: Home): Promise<void> {
  await worker.open(ME)
  await worker.tap(ME_WORDS.bench)
  await worker.tap(HOUSEHOLD_WORDS.households)
  await worker.waitFor(HOUSEHOLD_WORDS.chooseFirst)
  await worker.tap(compound)
  await worker.tap(building)
}

/** (1.8) Somebody without a phone stands before the worker. */
export async function registerElder(worker: Screen, elder: Home): Promise<void> {
  await openDoors(worker, elder)
  await worker.tap(W.register)
  await worker.type(RESIDENT_WORDS.unit, elder.unit)
  await worker.type(RESIDENT_WORDS.room, elder.room)
  await worker.type(RESIDENT_WORDS.name, elder.name)
  await worker.type(RESIDENT_WORDS.addressForm, elder.addressForm)
  await worker.tap(W.consents.inPerson)
  await worker.tap(W.registerYes)
  await worker.waitFor(HOUSEHOLD_WORDS.member(elder.name, elder.addressForm))
}

/** Ten blank cards: the letters of the first. */
export async function printCards(worker: Screen): Promise<string> {
  await worker.open(ME)
  await worker.tap(ME_WORDS.bench)
  await worker.tap(W.bench)
  await worker.tap(W.sheets)
  await worker.tap(W.make)
  const [letters = ''] = LETTERS.exec(await worker.waitFor(LETTERS)) ?? []
  return letters
}

export async function bindCard(worker: Screen, elder: Home, letters: string): Promise<void> {
  await openDoors(worker, elder)
  await worker.waitFor(elder.name)
  await worker.tap(`${W.bind}：${elder.name}`)
  await worker.type(W.code, letters)
  await worker.tap(W.bindYes)
  await worker.waitFor(without(W.bindMore))
}

type Lending = {
  readonly letters: string
  readonly title: string
  /** Shows the card to the worker's screen. */
  readonly show: (screen: Screen, letters: string) => Promise<void>
  /** Of what goes with it: not there. */
  readonly missing?: string
  /** What is looked for where there are many things. */
  readonly words?: string
}

/** By its letters, where there is no camera. */
export async function typeCard(screen: Screen, letters: string): Promise<void> {
  await screen.type(W.code, letters)
  await screen.tap(W.read)
}

/** (1.8) From Home: the card, the name, the thing. Answers how many taps it took, and what was read. */
export async function lendByCard(worker: Screen, lending: Lending) {
  const { letters, title, show, missing, words } = lending
  await worker.open(HOME)
  await worker.waitFor(ME_WORDS.bench)
  const before = worker.taps()
  await worker.tap(ME_WORDS.bench)
  await worker.tap(W.bench)
  await show(worker, letters)
  await worker.waitFor(W.lend)
  if (words !== undefined) await worker.type(W.search, words)
  const read = await worker.waitFor(title)
  await worker.tap(title)
  if (missing !== undefined) await worker.tap(missing)
  await worker.tap(W.ownerHere)
  await worker.waitFor(W.lent(title))
  return { taps: worker.taps() - before, read }
}

export async function takeBackByCard(worker: Screen, { letters, title, show, missing }: Lending) {
  await worker.open(HOME)
  await worker.tap(ME_WORDS.bench)
  await worker.tap(W.bench)
  await show(worker, letters)
  await worker.waitFor(W.takeBack)
  if (missing !== undefined) await worker.tap(missing)
  await worker.tap(W.takeBackOf(title))
  return worker.waitFor(W.back(title))
}

/** (1.6) The worker finds that who asks is somebody of the register. */
export async function recognise(worker: Screen, name: string): Promise<string> {
  await worker.open(ME)
  await worker.tap(ME_WORDS.bench)
  await worker.tap(WORKER_WORDS.memberships)
  const read = await worker.waitFor(W.known)
  await worker.tap(W.sameOf(name))
  await worker.waitFor(W.sameAsk(name))
  await worker.tap(W.sameYes)
  await worker.waitFor(without(W.sameOf(name)))
  return read
}

/** What she had in hand before she had a phone. */
export async function findLoans(elder: Screen, title: string): Promise<string> {
  await lookUntil(elder, title, async () => {
    await elder.open(ME)
    await elder.tap(ME_WORDS.loans)
  })
  return elder.text()
}
