import type { BookingRow } from '../../../shared/contract/booking'
import type * as contract from '../../../shared/contract/bookingQueue'
import type { InputOf } from '../../../shared/contract/endpoint'
import type { ListingId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { calendarOf } from '../../listing/calendar/actions'
import type { Calendar, Waiting } from '../../listing/calendar/rules'
import { changeCalendar } from '../../listing/calendar/writes'
import { closedNow } from '../../place/standing/actions'
import { glanceAtAccesses } from '../../platform/access'
import type { Action, Call } from '../../platform/call'
import { type Change, commit } from '../../platform/commit'
import { withFreshRead } from '../../platform/retry'
import { blockedAt, homeInReach } from '../../platform/session'
import type { World } from '../../platform/world'
import { hasMutedCaller, isUnwelcomeTo } from '../../resident/mute/actions'
import { bookedBefore, decideUnless, rowOf, wantedBy } from '../actions'
import { type Step, takeStep } from '../answer/actions'
import { changed } from '../answer/rules'
import { type Booking, withoutBooking } from '../rules'
import { loadAllowance, loadBookings } from '../store'
import { changeAllowance, changeBooking } from '../writes'
import {
  decideJoin,
  decideTakeOffer,
  offer,
  type Taken,
  type Wish,
  withOffers,
  withoutQueue,
} from './rules'
import { inTurn } from './turn/rules'

const asJoined = (row: BookingRow, { latest }: Wish): BookingRow => ({
  ...row,
  status: 'queued',
  ...(latest === undefined ? {} : { latest }),
})

type Attempt = { readonly wish: Wish; readonly tryNumber: number }

async function join(call: Call, calendar: Calendar, { wish, tryNumber }: Attempt) {
  const [allowance, isUnwelcome, closed] = await Promise.all([
    loadAllowance(wish.householdId),
    hasMutedCaller(calendar.ownerId, call.caller),
    closedNow(call.world, calendar.compoundId, wish.borrowerCompoundId),
  ])
  const asSeen = isUnwelcome ? { ...calendar, isOpen: false } : calendar
  const decision = decideUnless(closed, () => decideJoin(asSeen, allowance, wish))
  if (tryNumber > 1 || !decision.ok) {
    const before = await bookedBefore(call, wish)
    if (!before.ok) return before
    if (before.value) return accept(asJoined(before.value, wish))
  }
  if (!decision.ok) return decision
  const { booking, calendar: longer, allowance: used } = decision.value
  await commit(changeCalendar(longer), changeBooking(booking), changeAllowance(used))
  return accept(rowOf(booking, 'borrower', wish.now))
}

const isAskedWell = ({ from, until, hours, latest }: InputOf<typeof contract.joinQueue>): boolean =>
  from < until && !(hours && latest !== undefined)

/** Waits for a thing that somebody else has. */
export const joinQueue: Action<typeof contract.joinQueue> = (call, asked) =>
  withFreshRead(call.world, async (tryNumber) => {
    const calendar = await calendarOf(asked.listingId)
    if (!calendar || calendar.districtId !== call.caller.districtId)
      return refuse({ code: 'listing.notFound' })
    const home = homeInReach(call.caller, calendar)
    if (!home) return refuse({ code: 'access.notVerified' })
    if (!isAskedWell(asked))
      return refuse({ code: 'input.invalid', field: 'until', problem: 'notAllowed' })
    const wish: Wish = { ...wantedBy(call, home, asked), latest: asked.latest }
    return join(call, calendar, { wish, tryNumber })
  })

const stepOf = ({ booking, calendar }: Taken): Step => ({
  booking,
  also: [changeCalendar(calendar)],
})

export const takeOffer: Action<typeof contract.takeOffer> = (call, { bookingId }) =>
  takeStep(call, bookingId, ({ booking, calendar }) => {
    const by = { by: call.caller.id, now: call.world.now() }
    const decision = decideTakeOffer(booking, calendar, by)
    return Promise.resolve(decision.ok ? accept(stepOf(decision.value)) : decision)
  })

const closed = (booking: Booking, now: number): Booking =>
  changed(booking, { status: 'cancelled', changedAt: now, changedBy: 'clock' })

/** What it takes to let some of the queue go. A household waits once for a thing: each allowance is here once. */
async function lettingGo(world: World, some: readonly Waiting[]): Promise<readonly Change[]> {
  if (some.length === 0) return []
  const bookings = await loadBookings(some.map(({ bookingId }) => bookingId))
  const allowances = await Promise.all(
    bookings.map(async ({ id, householdId }) =>
      changeAllowance(withoutBooking(await loadAllowance(householdId), id)),
    ),
  )
  return [...bookings.map((one) => changeBooking(closed(one, world.now()))), ...allowances]
}

/** Whoever was blocked while they waited, or whom the owner came to mute. */
async function unwelcomeIn(
  { ownerId, queue = [] }: Calendar,
  now: number,
): Promise<readonly Waiting[]> {
  const accesses = await glanceAtAccesses(queue.map(({ borrowerId }) => borrowerId))
  const isBlocked = ({ borrowerId }: Waiting): boolean =>
    blockedAt(accesses.get(borrowerId) ?? {}, now) !== undefined
  const isUnwelcome = await Promise.all(
    queue.map(async (one) => isBlocked(one) || (await isUnwelcomeTo(ownerId, one.borrowerId))),
  )
  return queue.filter((_, n) => isUnwelcome[n])
}

/** Decides on the queue as it stands and writes what follows, all or nothing. */
async function moveQueue(
  world: World,
  listingId: ListingId,
  decide: (calendar: Calendar) => Promise<readonly Change[]>,
): Promise<void> {
  const moved = await withFreshRead(world, async () => {
    const calendar = await calendarOf(listingId)
    const changes = calendar?.queue?.length ? await decide(calendar) : []
    if (changes.length > 0) await commit(...changes)
    return accept(undefined)
  })
  if (!moved.ok) throw new Error('The queue kept moving; the record comes again.')
}

/**
 * Offers what is free to those whose turn it is; asked again, there is nothing left to offer. While the compound rests
 * everybody keeps their place, and nobody's turn comes.
 */
export const offerInTurn = (world: World, listingId: ListingId): Promise<void> =>
  moveQueue(world, listingId, async (calendar) => {
    if (await closedNow(world, calendar.compoundId)) return []
    const gone = await unwelcomeIn(calendar, world.now())
    const queue = (calendar.queue ?? []).filter((one) => !gone.includes(one))
    const { offers } = inTurn({ ...calendar, queue }, world.now())
    if (offers.length + gone.length === 0) return []
    const bookings = await loadBookings(offers.map(({ bookingId }) => bookingId))
    const told = bookings.flatMap((booking) => {
      const slot = offers.find(({ bookingId }) => bookingId === booking.id)
      return slot ? [changeBooking(offer(booking, slot, world.now()))] : []
    })
    const after = withOffers({ ...calendar, queue }, offers)
    return [changeCalendar(after), ...told, ...(await lettingGo(world, gone))]
  })

/** Lets everybody go who waits for what was put away. A queue is short: one transaction holds it. */
export const closeQueue = (world: World, listingId: ListingId): Promise<void> =>
  moveQueue(world, listingId, async (calendar) =>
    calendar.isOpen && !calendar.terms.isGift
      ? []
      : [changeCalendar(withoutQueue(calendar)), ...(await lettingGo(world, calendar.queue ?? []))],
  )
