import type * as contract from '../../shared/contract/booking'
import type { BookingRow, Side } from '../../shared/contract/booking'
import type { InputOf } from '../../shared/contract/endpoint'
import { accept, type Outcome, refuse } from '../../shared/kernel/outcome'
import { calendarOf } from '../listing/calendar/actions'
import type { Calendar } from '../listing/calendar/rules'
import { changeCalendar } from '../listing/calendar/writes'
import { closedNow } from '../place/standing/actions'
import type { AccessMembership } from '../platform/access'
import type { Action, Call } from '../platform/call'
import { commit } from '../platform/commit'
import { withFreshRead } from '../platform/retry'
import { homeInReach } from '../platform/session'
import { hasMutedCaller } from '../resident/mute/actions'
import { decideBooking, type Wanted } from './asking/rules'
import { type Booking, isOverdue, leftAt, spanOf } from './rules'
import { type Card, loadAllowance, loadBooking } from './store'
import { changeAllowance, changeBooking } from './writes'

type RowFacts = Card & Pick<Booking, 'id'>

/** A booking as one of its two parties lists it. */
export const rowOf = (booking: RowFacts, side: Side, now: number): BookingRow => {
  const { id, listingId, title, coverPhotoId, status, kind } = booking
  const left = leftAt(booking, now)
  return {
    ...{ id, listingId, title, coverPhotoId, side, status },
    ...(kind === undefined ? {} : { kind }),
    ...spanOf(booking),
    isOverdue: isOverdue(booking, now) && !(side === 'borrower' && left !== undefined),
    ...(left === undefined ? {} : { left }),
    ...(booking.latest === undefined ? {} : { latest: booking.latest }),
    ...(booking.terms?.isGift ? { isGift: true } : {}),
  }
}

type Asked = Pick<InputOf<typeof contract.bookListing>, 'from' | 'until' | 'hours'>

export const wantedBy = (
  { world, caller, request }: Call,
  home: AccessMembership,
  asked: Asked,
): Wanted => ({
  id: world.idFor('booking', caller.id, request.key),
  borrowerId: caller.id,
  borrowerBuildingId: home.buildingId,
  borrowerCompoundId: home.compoundId,
  householdId: home.householdId,
  proxyId: caller.by?.proxyId,
  ...spanOf(asked),
  request,
  today: world.today(),
  now: world.now(),
})

/** The answer given to this very request before, if it was. */
export async function bookedBefore(
  { request }: Call,
  wanted: Wanted,
): Promise<Outcome<BookingRow | undefined, { readonly code: 'idempotency.keyReused' }>> {
  const stored = await loadBooking(wanted.id)
  if (!stored) return accept(undefined)
  if (stored.request.hash !== request.hash) return refuse({ code: 'idempotency.keyReused' })
  const status = stored.terms.acceptance === 'automatic' ? 'accepted' : 'requested'
  const { from, until, hours } = wanted
  return accept(rowOf({ ...stored, status, from, until, hours }, 'borrower', wanted.now))
}

const standsIn = ({ booked, asked }: Calendar, { id }: Wanted): boolean =>
  [...booked, ...asked].some(({ bookingId }) => bookingId === id)

/** What is decided where nothing stands against it altogether. */
export const decideUnless = <Closed extends { readonly code: string }, Decided>(
  closed: Closed | undefined,
  decide: () => Decided,
): Decided | { readonly ok: false; readonly refusal: Closed } =>
  closed === undefined ? decide() : refuse(closed)

type Attempt = { readonly wanted: Wanted; readonly tryNumber: number }

/** Books, or says why not. Looked up only when something points to an earlier answer: most requests are new. */
async function book(call: Call, calendar: Calendar, { wanted, tryNumber }: Attempt) {
  const [allowance, isUnwelcome, closed] = await Promise.all([
    loadAllowance(wanted.householdId),
    hasMutedCaller(calendar.ownerId, call.caller),
    closedNow(call.world, calendar.compoundId, wanted.borrowerCompoundId),
  ])
  // Not told apart from a thing that its owner keeps for now.
  const asSeen = isUnwelcome ? { ...calendar, isOpen: false } : calendar
  const decision = decideUnless(closed, () => decideBooking(asSeen, allowance, wanted))
  if (tryNumber > 1 || !decision.ok || standsIn(calendar, wanted)) {
    const before = await bookedBefore(call, wanted)
    if (!before.ok) return before
    if (before.value) return accept(before.value)
  }
  if (!decision.ok) return decision
  const { booking, calendar: taken, allowance: used } = decision.value
  await commit(changeCalendar(taken), changeBooking(booking), changeAllowance(used))
  return accept(rowOf(booking, 'borrower', wanted.now))
}

/** Asks for a thing on some days, or takes it at once where its owner wants it so. */
export const bookListing: Action<typeof contract.bookListing> = (call, asked) =>
  withFreshRead(call.world, async (tryNumber) => {
    const calendar = await calendarOf(asked.listingId)
    if (!calendar || calendar.districtId !== call.caller.districtId)
      return refuse({ code: 'listing.notFound' })
    const home = homeInReach(call.caller, calendar)
    if (!home) return refuse({ code: 'access.notVerified' })
    if (asked.from >= asked.until)
      return refuse({ code: 'input.invalid', field: 'until', problem: 'notAllowed' })
    return book(call, calendar, { wanted: wantedBy(call, home, asked), tryNumber })
  })
