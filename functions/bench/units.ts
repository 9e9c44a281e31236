import * as attendance from '../../shared/contract/attendance'
import * as booking from '../../shared/contract/booking'
import * as listing from '../../shared/contract/listing'
import * as ownListing from '../../shared/contract/ownListing'
import * as registration from '../../shared/contract/registration'
import { showMe } from '../../shared/contract/resident'
import { addDays, localDateAt } from '../../shared/kernel/dates'
import type { BookingId, ListingId } from '../../shared/kernel/ids'
import { codeAtDoor, doorClass, ticketAt } from '../testing/attendance'
import { holdsClass } from '../testing/registrations'
import { drafts, eventually, neighbour, publishes, worker } from '../testing/neighbours'
import { type Meter, startMeter, type Units } from '../testing/meter'
import { type Person, startTown, type Town } from '../testing/town'
import { startEngine } from '../local/engine'
import { atMost, type Bench, type Figure } from './figure'

/** The fewest units each action can do with; where each comes from stands in docs/bench.md. */
const MINIMUM = {
  authenticate: { read: 1, write: 0 },
  listPage: { read: 2, write: 0 },
  listPageFewNear: { read: 2.5, write: 0 },
  listPageNext: { read: 2, write: 0 },
  listPageGuest: { read: 1.5, write: 0 },
  listingWithDays: { read: 2.5, write: 0 },
  book: { read: 3, write: 9 },
  publish: { read: 5, write: 10 },
  accept: { read: 3, write: 7 },
  handOver: { read: 3, write: 8 },
  takeBack: { read: 4, write: 12 },
  signUp: { read: 1.5, write: 2 },
  soldOut: { read: 1.5, write: 0 },
  joinWaitlist: { read: 2, write: 2 },
  cancelAndPromote: { read: 5, write: 4 },
  arrive: { read: 2.5, write: 1 },
  checkInByTicket: { read: 2.5, write: 4 },
  checkInByScan: { read: 3.5, write: 6 },
} as const satisfies Record<string, Units>
type Action = keyof typeof MINIMUM

const total = ({ read, write }: Units): number => read + write

function figureOf(action: Action, used: Units): Figure {
  const least = MINIMUM[action]
  console.log(
    `units: ${action} ${used.read} RCU + ${used.write} WCU; least ${least.read} RCU + ${least.write} WCU`,
  )
  return atMost(`units.${action}`, total(used) / total(least), 1.25)
}

async function metered(meter: Meter, run: () => Promise<unknown>): Promise<Units> {
  meter.take()
  await run()
  return meter.take()
}

/** One compound with a full page of things, quiet: what is metered is one person's one request. */
async function stock(town: Town, chen: Person, li: Person): Promise<ListingId> {
  const first = await publishes(town, chen, { title: '人字梯 2米', maxDays: 3 })
  for (let count = 1; count < 22; count++)
    await publishes(town, chen, { title: `家用工具 ${count}号` })
  await publishes(town, li, { title: '李叔的推车' })
  await town.stream?.drain()
  return first
}

type Cast = {
  readonly town: Town
  readonly chen: Person
  readonly li: Person
  readonly ladder: ListingId
  readonly others: readonly Person[]
  readonly xiaoli: Person
}

/** Of a building full of things, of one with a single thing, the page behind, and a guest's. */
async function turnPages(meter: Meter, { town, chen, li }: Cast) {
  const place = { compoundId: town.places.jiuding }
  const first = await chen.gets(listing.listListings, place)
  const turn = (person: Person, cursor?: string) =>
    metered(meter, () =>
      person.gets(listing.listListings, { ...place, ...(cursor === undefined ? {} : { cursor }) }),
    )
  return {
    listPage: await turn(chen),
    listPageFewNear: await turn(li),
    listPageNext: await turn(chen, first.cursor),
    listPageGuest: await turn(town.stranger),
  }
}

const lookAround = async (meter: Meter, cast: Cast) => ({
  authenticate: await metered(meter, () => cast.li.gets(showMe, {})),
  ...(await turnPages(meter, cast)),
  listingWithDays: await metered(meter, () =>
    cast.li.gets(listing.showListing, { listingId: cast.ladder }),
  ),
})

async function lend(meter: Meter, { chen, li, ladder: listingId }: Cast) {
  const from = localDateAt(Date.now())
  const asked = { listingId, from, until: addDays(from, 1) }
  let bookingId: BookingId | undefined
  const book = await metered(meter, async () => {
    bookingId = (await li.gets(booking.bookListing, asked)).id
  })
  if (bookingId === undefined) throw new Error('Nothing was booked.')
  const it = { bookingId }
  const tap = { bookingId, confirmation: { by: 'tap' } } as const
  return {
    book,
    accept: await metered(meter, () => chen.gets(booking.acceptBooking, it)),
    handOver: await metered(meter, () => li.gets(booking.handOver, tap)),
    takeBack: await metered(meter, () => chen.gets(booking.takeBack, tap)),
  }
}

/** A class of two seats: one is taken, the other, none is left, one waits, and gets the seat that is given back. */
async function attend(meter: Meter, { town, xiaoli, chen, li, others: [third, fourth] }: Cast) {
  const sessionId = await holdsClass(town, xiaoli, { capacity: 2 })
  const wish = { sessionId, party: 1 }
  await chen.gets(registration.signUp, wish)
  const signUp = await metered(meter, () => li.gets(registration.signUp, wish))
  if (!third || !fourth) throw new Error('Nobody comes too late.')
  const soldOut = await metered(meter, () => third.asks(registration.signUp, wish))
  // Whoever waits first opens the line; from then on everybody pays the same.
  await fourth.gets(registration.joinWaitlist, wish)
  const joinWaitlist = await metered(meter, () => third.gets(registration.joinWaitlist, wish))
  const cancelAndPromote = await metered(meter, () =>
    li.gets(registration.cancelRegistration, { sessionId }),
  )
  return { signUp, soldOut, joinWaitlist, cancelAndPromote }
}

/** Three come to a class: one scans the door, one brings a ticket that they got before logging in, one is scanned. */
async function comeIn(meter: Meter, { town, xiaoli, chen, li, others: [third] }: Cast) {
  if (!third) throw new Error('Nobody is scanned.')
  const sessionId = await doorClass(town, xiaoli, [chen, li, third])
  const code = await codeAtDoor(xiaoli, sessionId)
  const ticket = await ticketAt(town, xiaoli, sessionId)
  const { code: shown } = await third.gets(attendance.showMyCode, {})
  const who = { by: 'scan', code: shown } as const
  return {
    arrive: await metered(meter, () => chen.gets(attendance.arrive, { code })),
    checkInByTicket: await metered(meter, () => li.gets(attendance.checkIn, { ticket })),
    checkInByScan: await metered(meter, () => xiaoli.gets(attendance.admitTo, { sessionId, who })),
  }
}

/** Read and write units of each action, counted by the engine, against the fewest it must touch. */
export const units: Bench = async () => {
  const engine = await startEngine()
  const meter = await startMeter(engine.endpoint)
  const town = await startTown({ tableEndpoint: meter.endpoint })
  const xiaoli = await worker(town, '小李')
  const chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  const li = await neighbour(town, xiaoli, '李叔', { room: '202', building: 1 })
  const others = [
    await neighbour(town, xiaoli, '王姐', { room: '303' }),
    await neighbour(town, xiaoli, '赵伯', { room: '404' }),
  ]
  const ladder = await stock(town, chen, li)
  const listingId = await drafts(town, chen, { title: '新的梯子' })
  await eventually(
    () => chen.gets(ownListing.showMyListing, { listingId }),
    ({ photos }) => photos.every(({ state }) => state === 'passed'),
  )
  await town.stream?.stop()
  const used = {
    ...(await lookAround(meter, { town, chen, li, ladder, others, xiaoli })),
    publish: await metered(meter, () => chen.gets(ownListing.publishListing, { listingId })),
    ...(await lend(meter, { town, chen, li, ladder, others, xiaoli })),
    ...(await attend(meter, { town, chen, li, ladder, others, xiaoli })),
    ...(await comeIn(meter, { town, chen, li, ladder, others, xiaoli })),
  }
  await town.stop().catch(() => undefined)
  await meter.stop()
  await engine.stop()
  return (Object.keys(MINIMUM) as Action[]).map((action) => figureOf(action, used[action]))
}
