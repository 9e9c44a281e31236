import { JOIN_WORDS, REQUEST_WORDS, WELCOME_WORDS } from '../../../shared/text/zhCN/joining'
import { rejectionAdvice } from '../../../shared/text/zhCN/joining'
import { POSTER_WORDS } from '../../../shared/text/zhCN/poster'
import { ME_WORDS, RESIDENT_WORDS } from '../../../shared/text/zhCN/resident'
import { WORKER_WORDS } from '../../../shared/text/zhCN/worker'
import type { Screen } from '../screen'
import { type Home, ME, reject } from './joining'
import { lookUntil } from './looking'
import { without } from './words'

const NUMBER = /码号 ([0-9A-Z]{10})/
const JOIN = 'packages/resident/join/index'

/** The worker looks at the poster of the compound, and makes its code where there is none: its number. */
export async function hangPoster(worker: Screen): Promise<string> {
  await worker.open(ME)
  await worker.tap(ME_WORDS.bench)
  await worker.tap(POSTER_WORDS.bench)
  const shown = await worker.waitFor(new RegExp(`${POSTER_WORDS.make}|${POSTER_WORDS.scan}`))
  if (shown.includes(POSTER_WORDS.make)) await worker.tap(POSTER_WORDS.make)
  return NUMBER.exec(await worker.waitFor(NUMBER))?.[1] ?? ''
}

/** Another code in place of the one that hangs. */
export async function renewPoster(worker: Screen, before: string): Promise<string> {
  await worker.tap(POSTER_WORDS.renew)
  await worker.tap(POSTER_WORDS.renewYes)
  await worker.waitFor(without(before))
  return NUMBER.exec(await worker.waitFor(NUMBER))?.[1] ?? ''
}

/** As WeChat opens a page by the link of an ordinary QR code. */
export const scannedLink = (scene: string): string =>
  `${JOIN}?q=${encodeURIComponent(`https://lx.example.cn/j/${scene}`)}`
/** As it opens one by a mini-program code. */
export const scannedCode = (scene: string): string => `${JOIN}?scene=${encodeURIComponent(scene)}`

export type Arriving = {
  readonly worker: Screen
  readonly newcomer: Screen
  readonly home: Home
  /** Of a paper: its file. */
  readonly photo: string
}

const fill = async (newcomer: Screen, home: Home) => {
  await newcomer.tap(home.building)
  await newcomer.type(RESIDENT_WORDS.unit, home.unit)
  await newcomer.type(RESIDENT_WORDS.room, home.room)
  await newcomer.type(RESIDENT_WORDS.name, home.name)
  await newcomer.type(RESIDENT_WORDS.addressForm, home.addressForm)
}

async function takeProof({ newcomer, photo }: Arriving): Promise<void> {
  newcomer.photograph(photo)
  await newcomer.tap(JOIN_WORDS.takeProof)
  await newcomer.waitFor(JOIN_WORDS.otherProof)
}

async function send(newcomer: Screen): Promise<void> {
  await newcomer.tap(RESIDENT_WORDS.send)
  await newcomer.waitFor(JOIN_WORDS.proofSent)
}

/** (1.4) On the page of the poster: signs in there, says where they live, shows a paper. */
export async function askWithProof(cast: Arriving): Promise<void> {
  const { newcomer, home } = cast
  await newcomer.tap(RESIDENT_WORDS.login)
  await newcomer.waitFor(RESIDENT_WORDS.send)
  await fill(newcomer, home)
  await takeProof(cast)
  await send(newcomer)
}

/** (1.4) What the worker reads of a request, its paper before their eyes. */
export async function lookAtRequest(worker: Screen, name: string): Promise<string> {
  await worker.open(ME)
  await worker.tap(ME_WORDS.bench)
  await worker.tap(WORKER_WORDS.memberships)
  await worker.waitFor(name)
  return worker.waitFor(REQUEST_WORDS.proofMore)
}

/** (1.4) Turned away, they read why and what to do, find what they had typed, and set one thing right. */
export async function askAgain(cast: Arriving, room: string): Promise<string> {
  const { worker, newcomer, home } = cast
  await reject(worker, home.name, 'noSuchRoom')
  const advice = rejectionAdvice('noSuchRoom')
  const read = await lookUntil(newcomer, advice, () => newcomer.open(JOIN))
  await newcomer.type(RESIDENT_WORDS.room, room)
  await takeProof(cast)
  await send(newcomer)
  return read
}

const DIGITS = /\b\d{4} \d{4}\b/

/** (1.4) A worker with somebody before them: the digits that they read out. */
export async function welcome(worker: Screen, home: Home): Promise<string> {
  await worker.open(ME)
  await worker.tap(ME_WORDS.bench)
  await worker.tap(WELCOME_WORDS.bench)
  await worker.waitFor(home.building)
  await worker.tap(home.building)
  await worker.type(RESIDENT_WORDS.unit, home.unit)
  await worker.type(RESIDENT_WORDS.room, home.room)
  await worker.type(WELCOME_WORDS.name, home.name)
  await worker.tap(WELCOME_WORDS.make)
  const [digits = ''] = DIGITS.exec(await worker.waitFor(DIGITS)) ?? []
  return digits.replace(' ', '')
}

/** (1.4) The other takes them: what the page asked them. */
export async function takeWelcome(
  newcomer: Screen,
  digits: string,
  addressForm: string,
): Promise<string> {
  await newcomer.open(JOIN)
  await newcomer.waitFor(JOIN_WORDS.openDigits)
  await newcomer.tap(JOIN_WORDS.openDigits)
  await newcomer.type(JOIN_WORDS.digits, digits)
  await newcomer.tap(JOIN_WORDS.look)
  const asked = await newcomer.waitFor(JOIN_WORDS.isIt)
  await newcomer.type(JOIN_WORDS.addressForm, addressForm)
  await newcomer.tap(JOIN_WORDS.itIsMe)
  await newcomer.waitFor(RESIDENT_WORDS.joined)
  return asked
}
