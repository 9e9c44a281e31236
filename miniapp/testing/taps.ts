import { BOOKING_STATUS_WORDS as STATUS, BOOKING_WORDS } from '../../shared/text/zhCN/booking'
import { CATEGORY_NAMES } from '../../shared/text/zhCN/listing'
import { accept, askFor, callOff, find, handOver, openWaiting } from './journeys/borrowing'
import { signIn } from './journeys/joining'
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

async function main(): Promise<void> {
  const world = await openWorld(PORT)
  const hands = handsIn(world)
  try {
    const [owner, borrower] = [hands.phoneOf(OWNER), hands.phoneOf(BORROWER)]
    await Promise.all([signIn(owner), signIn(borrower)])
    await walkAll(hands, { owner, borrower, title: `竹梯子 ${Date.now() % 100_000}` })
    await Promise.all([owner.close(), borrower.close()])
  } finally {
    hands.letGo()
    await world.stop()
  }
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
  process.exitCode = 1
})
