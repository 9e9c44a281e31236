import type { SessionId } from '../../shared/kernel/ids'
import { addDays, localDateAt } from '../../shared/kernel/dates'
import { ARRIVE_WORDS, DOOR_WORDS } from '../../shared/text/zhCN/attendance'
import { BOOKING_STATUS_WORDS as STATUS, BOOKING_WORDS } from '../../shared/text/zhCN/booking'
import { SESSION_WORDS } from '../../shared/text/zhCN/event'
import { CATEGORY_NAMES, HOME_WORDS } from '../../shared/text/zhCN/listing'
import { SIGN_UP_WORDS } from '../../shared/text/zhCN/registration'
import { openClass, publishClass, signUpHere } from './journeys/attending'
import { accept, askFor, callOff, find, handOver, openWaiting } from './journeys/borrowing'
import { isIn, openDoor, scanDoor } from './journeys/checking'
import { HOME, signIn } from './journeys/joining'
import { publish, waitUntilShown } from './journeys/lending'
import { askForToday } from './journeys/main'
import { ladderPhoto } from './photo'
import { type Hands, handsIn, qrShownTo } from './weapp/hands'
import type { Phone } from './weapp/phone'
import { openWorld } from './world'

const PORT = 4860
/** Neighbours of the demonstration, who live in one compound and have nothing at hand. */
const OWNER = 'neighbour12'
const BORROWER = 'neighbour4'
/** Of the demonstration: people come in to it now, and this one of them has signed up. */
const NOW = '量血压义诊'
const COMER = 'neighbour10'
const SEATS = 10

const say = (line: string): void => void process.stdout.write(`${line}\n`)

/** Says how many taps a job took; a field that is typed into is one, WeChat's own album is not the program's. */
async function count(job: string, phone: Phone, walk: () => Promise<void>): Promise<void> {
  const [taps, ofSystem] = [phone.taps(), phone.systemTaps()]
  await walk()
  const system = phone.systemTaps() - ofSystem
  say(`taps.${job} ${phone.taps() - taps - system}`)
  if (system > 0) say(`  and ${system} in WeChat's own album or camera`)
}

type Pair = { readonly owner: Phone; readonly borrower: Phone; readonly title: string }

async function lendToday({ owner, borrower, title }: Pair): Promise<void> {
  await find(borrower, title)
  await askForToday(borrower)
  await accept(owner, title)
  await handOver(borrower, owner, title)
}

/** Every job begins on Home. */
async function walkAll(hands: Hands, pair: Pair): Promise<void> {
  const { owner, borrower, title } = pair
  const photo = await ladderPhoto()
  await count('publish', owner, () =>
    publish(owner, { title, category: CATEGORY_NAMES.tools, photo }),
  )
  await waitUntilShown(owner, title)
  await count('borrow', borrower, async () => {
    await find(borrower, title)
    await askFor(borrower, '明天')
    await borrower.waitFor(STATUS.requested.borrower)
  })
  await callOff(borrower)
  await lendToday(pair)
  await count('returnByBorrower', borrower, async () => {
    await openWaiting(borrower, title, STATUS.handedOver.borrower)
    await borrower.tap(BOOKING_WORDS.actions.showQr)
    await borrower.waitFor(BOOKING_WORDS.qrMore)
  })
  await count('returnByOwner', owner, async () => {
    await openWaiting(owner, title, STATUS.handedOver.owner)
    await owner.scan(BOOKING_WORDS.scan, await qrShownTo(hands, borrower))
    await owner.waitFor(STATUS.returned.owner)
  })
}

type Cards = { readonly cards: readonly { readonly id: SessionId; readonly title: string }[] }
type Me = { readonly memberships: readonly { readonly compoundId: string }[] }

/** What the screen at the door shows at this moment: no camera here reads pictures. */
async function linkAtDoor({ ask }: Hands, worker: Phone, comer: Phone): Promise<string> {
  const { memberships } = (await ask(comer, 'me')) as Me
  const path = `compounds/${memberships[0]?.compoundId ?? ''}/sessions`
  const { cards } = (await ask(comer, path)) as Cards
  const id = cards.find(({ title }) => title === NOW)?.id ?? ''
  const { codes } = (await ask(worker, `sessions/${id}/codes`)) as {
    readonly codes: readonly { readonly link: string }[]
  }
  return codes[0]?.link ?? ''
}

/** The name of the first who still waits at the door, as the list has it. */
const awaitedIn = (text: string): string => {
  const lines = text.split('\n')
  return lines[lines.indexOf(DOOR_WORDS.states.awaited) - 2] ?? ''
}

async function walkToClass(worker: Phone, comer: Phone, title: string): Promise<void> {
  // Further away than a day, at every hour of the day.
  const day = addDays(localDateAt(Date.now()), 3)
  await publishClass(worker, { title, day, capacity: SEATS })
  await openClass(comer, title, SESSION_WORDS.left(SEATS))
  await count('signUp', comer, async () => {
    await comer.open(HOME)
    await comer.tap(HOME_WORDS.doors.learn)
    await comer.waitFor(title)
    await comer.tap(title)
    await comer.waitFor(SIGN_UP_WORDS.signUp)
    await signUpHere(comer)
  })
}

/** WeChat's own scan opens the page; a worker lets in whoever has no phone from the list. */
async function walkThroughDoor(hands: Hands, worker: Phone, comer: Phone): Promise<void> {
  const link = await linkAtDoor(hands, worker, comer)
  await count('checkIn', comer, async () => {
    await scanDoor(comer, link)
    await isIn(comer)
    await comer.tap(ARRIVE_WORDS.known)
  })
  const list = await openDoor(worker, NOW)
  const [, came = ''] = /来了(\d+)位/.exec(list) ?? []
  await count('letIn', worker, async () => {
    await worker.tap(DOOR_WORDS.states.awaited, { near: awaitedIn(list) })
    await worker.waitFor(`来了${Number(came) + 1}位`)
  })
}

async function walkClasses(hands: Hands): Promise<void> {
  const [worker, comer] = [hands.phoneOf('worker1'), hands.phoneOf(COMER)]
  await Promise.all([signIn(worker), signIn(comer)])
  await walkToClass(worker, comer, `手机班${Date.now() % 100_000}`)
  await walkThroughDoor(hands, worker, comer)
  await Promise.all([worker.close(), comer.close()])
}

async function main(): Promise<void> {
  const world = await openWorld(PORT)
  const hands = handsIn(world)
  try {
    const [owner, borrower] = [hands.phoneOf(OWNER), hands.phoneOf(BORROWER)]
    await Promise.all([signIn(owner), signIn(borrower)])
    await walkAll(hands, { owner, borrower, title: `竹梯子 ${Date.now() % 100_000}` })
    await Promise.all([owner.close(), borrower.close()])
    await walkClasses(hands)
  } finally {
    hands.letGo()
    await world.stop()
  }
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
  process.exitCode = 1
})
