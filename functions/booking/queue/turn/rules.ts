import { MAX_AHEAD_DAYS } from '../../../../shared/contract/booking'
import { addDays, daysIn, type LocalDate, localDateAt } from '../../../../shared/kernel/dates'
import { clashIn, endsAt, meets, type Span, startsAt } from '../../../../shared/kernel/hours'
import {
  type Calendar,
  placesOf,
  type Slot,
  type Waiting,
  withBuffer,
} from '../../../listing/calendar/rules'
import { isChain } from '../../chain/rules'
import { spanOf } from '../../rules'

/** Nobody can say when something late comes back: until then it is nobody's turn. */
const withoutHope = (slot: Slot, now: number): Slot => {
  if (!slot.isDisputed && (!slot.isOut || endsAt(slot) > now)) return slot
  const { hours: _, ...days } = slot
  return { ...days, until: addDays(localDateAt(now), 2 * MAX_AHEAD_DAYS) }
}

const soFar = (calendar: Calendar, now: number): Calendar => ({
  ...calendar,
  booked: calendar.booked.map((slot) => withoutHope(slot, now)),
})

/** The days that would do, the earliest first; what may begin on any day begins tomorrow at the earliest. */
function wishes({ latest, ...wish }: Waiting, leadDays: number, now: number): readonly Span[] {
  const first = addDays(localDateAt(now), leadDays)
  if (latest === undefined)
    return wish.from >= first && (!wish.hours || startsAt(wish) > now) ? [spanOf(wish)] : []
  const soonest = [wish.from, first, addDays(localDateAt(now), 1)].sort().at(-1) as LocalDate
  const starts = Math.max(0, daysIn({ from: soonest, until: addDays(latest, 1) }))
  return Array.from({ length: starts }, (_, n) => addDays(soonest, n)).map((from) => ({
    from,
    until: addDays(from, daysIn(wish)),
  }))
}

/** Whether nobody has these days, or asked for them before. */
const isLeft = ({ booked, asked, terms }: Calendar, wanted: Span): boolean =>
  clashIn(
    [...booked, ...asked].map((slot) => withBuffer(slot, terms)),
    wanted,
    placesOf(terms),
  ) === undefined

/** The first days that would do, are left, and are not too much in a row for the household. */
const daysFor = (calendar: Calendar, waiting: Waiting, now: number): Span | undefined => {
  const { householdId } = waiting
  return wishes(waiting, calendar.terms.leadDays, now).find(
    (span) => isLeft(calendar, span) && !isChain(calendar, { ...span, householdId }, now),
  )
}

const withHeld = (calendar: Calendar, waiting: Waiting, span: Span): Calendar => {
  const { bookingId, borrowerId, householdId } = waiting
  const held: Slot = { bookingId, borrowerId, householdId, isHeld: true, ...span }
  return {
    ...calendar,
    booked: [...calendar.booked, held],
    queue: (calendar.queue ?? []).filter((one) => one !== waiting),
  }
}

type Turn = { readonly calendar: Calendar; readonly offers: readonly Slot[] }

/**
 * Whose turn it is: for each in the queue, whoever came first in front, the first days that would do and are left. What
 * is held for them stands in the calendar, which is not a revision of its own.
 */
export function inTurn(calendar: Calendar, now: number): Turn {
  const { queue = [] } = calendar
  const none = { calendar: soFar(calendar, now), offers: [] }
  // Of a gift there is one, for one: nobody waits in line for it.
  if (!calendar.isOpen || calendar.terms.isGift) return none
  return queue.reduce<Turn>((turn, waiting) => {
    const span = daysFor(turn.calendar, waiting, now)
    if (!span) return turn
    const held = withHeld(turn.calendar, waiting, span)
    return { calendar: held, offers: [...turn.offers, ...held.booked.slice(-1)] }
  }, none)
}

/** What is left for whoever does not wait in the queue: their turn comes behind everybody's in it. */
export const leftBehindQueue = (calendar: Calendar, now: number): Calendar =>
  calendar.queue?.length ? inTurn(calendar, now).calendar : calendar

/** Whether somebody in the queue could do with some of these days. */
export const isWaitedFor = ({ queue = [] }: Calendar, days: Span): boolean =>
  queue.some(({ latest, ...wish }) => {
    const until = latest === undefined ? wish.until : addDays(latest, daysIn(wish))
    return meets({ ...spanOf(wish), until }, days)
  })
