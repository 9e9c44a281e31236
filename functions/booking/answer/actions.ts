import type * as contract from '../../../shared/contract/booking'
import type { BookingRow } from '../../../shared/contract/booking'
import type { Span } from '../../../shared/kernel/hours'
import type { BookingId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { calendarOf } from '../../listing/calendar/actions'
import type { Calendar } from '../../listing/calendar/rules'
import { changeCalendar } from '../../listing/calendar/writes'
import { closedNow } from '../../place/standing/actions'
import type { Action, Call } from '../../platform/call'
import { type Change, commit } from '../../platform/commit'
import { answeredBefore, carriedOut } from '../../platform/done'
import { next } from '../../platform/facts'
import { StaleRead, withFreshRead } from '../../platform/retry'
import { rowOf } from '../actions'
import { type Booking, sideOf, spanOf, withoutBooking, withoutSlot } from '../rules'
import { loadAllowance, loadBooking, loadBookings } from '../store'
import { changeAllowance, changeBooking } from '../writes'
import { decideAccept, decideCancel, decideDecline, decline } from './rules'

/** A booking after a step, and what is written together with it. */
export type Step = { readonly booking: Booking; readonly also: readonly Change[] }
export type Facts = { readonly booking: Booking; readonly calendar: Calendar }
type Code = { readonly code: string }

type Asking = Pick<Call, 'caller' | 'world'>
const byOf = ({ caller, world }: Asking) => ({
  by: caller.id,
  now: world.now(),
})

/** Both parties see a booking; to everybody else it does not exist. */
export async function factsFor(
  { caller }: Pick<Call, 'caller'>,
  bookingId: BookingId,
): Promise<Outcome<Facts, { readonly code: 'booking.notFound' }>> {
  const booking = await loadBooking(bookingId)
  const calendar = booking && sideOf(booking, caller.id) && (await calendarOf(booking.listingId))
  return calendar ? accept({ booking, calendar }) : refuse({ code: 'booking.notFound' })
}

const WRONG_CODE = 'wrongCode '
const wrongCode = (answer: string) =>
  refuse({ code: 'booking.wrongCode', triesLeft: Number(answer.slice(WRONG_CODE.length)) })

const rowFor = ({ caller }: Call, booking: Booking, at: number): BookingRow =>
  rowOf(booking, sideOf(booking, caller.id) ?? 'borrower', at)

// Of what a row says only this ever changes, and with the hour whether the thing is overdue.
const brief = (booking: Booking): string =>
  JSON.stringify({ status: booking.status, ...spanOf(booking) })
const asAnswered = ({ hours: _since, ...booking }: Booking, answer: string): Booking => ({
  ...booking,
  ...(JSON.parse(answer) as Span & Pick<Booking, 'status'>),
})

/** Writes a step with its answer: status and days, or how many tries are left after wrong digits. */
export async function commitStep(
  call: Call,
  before: Booking,
  { booking, also, triesLeft }: Step & { readonly triesLeft?: number },
): Promise<void> {
  const said = triesLeft === undefined ? brief(booking) : `${WRONG_CODE}${triesLeft}`
  const answer = { at: call.world.now(), answer: said }
  const done = carriedOut(before.done, call.request, answer)
  await commit(changeBooking({ ...booking, done }), ...also)
}

/** The calendar is read after the booking: a step in between, this very one perhaps, would be refused for itself. */
async function stillStands({ id, rev }: Booking): Promise<void> {
  if ((await loadBooking(id))?.rev !== rev) throw new StaleRead()
}

/** One keyed step of a booking by one of its parties: a repeat is answered as it was, and changes nothing. */
export const takeStep = <Decision extends Outcome<Step, Code>>(
  call: Call,
  bookingId: BookingId,
  decide: (facts: Facts) => Promise<Decision>,
) =>
  withFreshRead(call.world, async () => {
    const facts = await factsFor(call, bookingId)
    if (!facts.ok) return facts
    const { booking } = facts.value
    const before = answeredBefore(booking.done, call.request)
    if (!before.ok) return before
    // Only a step that once gave this answer can have stored it.
    if (before.value?.answer.startsWith(WRONG_CODE))
      return wrongCode(before.value.answer) as unknown as Extract<Decision, { readonly ok: false }>
    if (before.value) {
      const { answer, at } = before.value
      return accept(rowFor(call, asAnswered(booking, answer), at))
    }
    const decision = await decide(facts.value)
    if (!decision.ok) {
      await stillStands(booking)
      return decision as Extract<Decision, { readonly ok: false }>
    }
    await commitStep(call, booking, decision.value)
    return accept(rowFor(call, decision.value.booking, call.world.now()))
  })

/** A booking that ends gives back its days and its place in the household's allowance. */
export async function releaseWith(
  { calendar }: Facts,
  ended: Booking,
  after: Calendar = withoutSlot(calendar, ended.id),
): Promise<Step> {
  const allowance = await loadAllowance(ended.householdId)
  return {
    booking: ended,
    also: [changeCalendar(after), changeAllowance(withoutBooking(allowance, ended.id))],
  }
}

/** What households have open without these bookings; several of one household share one allowance. */
export async function allowancesWithout(
  ended: readonly Pick<Booking, 'id' | 'householdId'>[],
): Promise<readonly Change[]> {
  const ids = new Set(ended.map(({ id }) => id))
  const households = [...new Set(ended.map(({ householdId }) => householdId))]
  const allowances = await Promise.all(households.map(loadAllowance))
  return allowances.map((allowance) => {
    const open = allowance.open.filter(({ bookingId }) => !ids.has(bookingId))
    return changeAllowance(next(allowance, { open }))
  })
}

/** Declines what overlaps. */
export async function declineAll(
  call: Asking,
  ids: readonly BookingId[],
): Promise<readonly Change[]> {
  if (ids.length === 0) return []
  const bookings = await loadBookings(ids)
  const declined = bookings.map((one) => changeBooking(decline(one, byOf(call))))
  return [...declined, ...(await allowancesWithout(bookings))]
}

export const acceptBooking: Action<typeof contract.acceptBooking> = (call, { bookingId }) =>
  takeStep(call, bookingId, async ({ booking, calendar }) => {
    const decision = decideAccept(booking, calendar, byOf(call))
    if (!decision.ok) return decision
    const { compoundId, borrowerCompoundId = compoundId } = booking
    const closed = await closedNow(call.world, compoundId, borrowerCompoundId)
    if (closed) return refuse(closed)
    const declined = await declineAll(call, decision.value.declines)
    const also = [changeCalendar(decision.value.calendar), ...declined]
    return accept({ booking: decision.value.booking, also })
  })

export const declineBooking: Action<typeof contract.declineBooking> = (call, { bookingId }) =>
  takeStep(call, bookingId, async (facts) => {
    const decision = decideDecline(facts.booking, byOf(call))
    return decision.ok ? accept(await releaseWith(facts, decision.value)) : decision
  })

export const cancelBooking: Action<typeof contract.cancelBooking> = (call, { bookingId }) =>
  takeStep(call, bookingId, async (facts) => {
    const decision = decideCancel(facts.booking, byOf(call))
    return decision.ok ? accept(await releaseWith(facts, decision.value)) : decision
  })
