import { type DateRange, type LocalDate, overlaps } from '../../../shared/kernel/dates'
import type { BookingId, ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { type Calendar, occupied } from '../../listing/calendar/rules'
import { type Booking, releasedAt, sideOf, slotOf, withSlot } from '../rules'

type StateRefusal = { readonly code: 'booking.notInThisState' }
type SideRefusal = { readonly code: 'booking.notYours' }

type Change = Pick<Booking, 'status' | 'changedAt' | 'changedBy'> & { readonly dueAt?: number }

/** The next revision of a booking; without a new `dueAt` nothing is due any more. */
export const changed = (booking: Booking, change: Change): Booking => {
  const { dueAt: _before, ...kept } = booking
  return { ...kept, ...change, rev: booking.rev + 1 }
}

type By = { readonly by: ResidentId; readonly now: number; readonly today: LocalDate }

export type Accepted = {
  readonly booking: Booking
  readonly calendar: Calendar
  /** Requests for some of the same days: they are declined in the same transaction. */
  readonly declines: readonly BookingId[]
}
type TakenRefusal =
  | { readonly code: 'booking.stillOut' }
  | { readonly code: 'booking.overlap'; readonly clash: DateRange }
type AcceptRefusal =
  StateRefusal | SideRefusal | TakenRefusal | { readonly code: 'booking.inThePast' }

/** Why the days of a request cannot be given: somebody has them, or still has the thing. */
function refusedByBooked(
  { booked }: Calendar,
  wanted: DateRange,
  today: LocalDate,
): TakenRefusal | undefined {
  const clash = booked.find((slot) => overlaps(slot, wanted))
  if (clash) return { code: 'booking.overlap', clash: { from: clash.from, until: clash.until } }
  const isLate = booked.some((slot) => overlaps(occupied(slot, today), wanted))
  return isLate ? { code: 'booking.stillOut' } : undefined
}

/** The owner says yes: the days are taken, and whoever asked for some of them is told at once. */
export function decideAccept(
  booking: Booking,
  calendar: Calendar,
  { by, now, today }: By,
): Outcome<Accepted, AcceptRefusal> {
  if (sideOf(booking, by) !== 'owner') return refuse({ code: 'booking.notYours' })
  if (booking.status !== 'requested') return refuse({ code: 'booking.notInThisState' })
  if (booking.until <= today) return refuse({ code: 'booking.inThePast' })
  const taken = refusedByBooked(calendar, booking, today)
  if (taken) return refuse(taken)
  const declines = calendar.asked.filter(
    (slot) => slot.bookingId !== booking.id && overlaps(slot, booking),
  )
  const left = calendar.asked.filter((slot) => !declines.includes(slot))
  return accept({
    booking: changed(booking, {
      status: 'accepted',
      changedAt: now,
      changedBy: by,
      dueAt: releasedAt(booking),
    }),
    calendar: withSlot({ ...calendar, asked: left }, slotOf(booking), 'booked'),
    declines: declines.map(({ bookingId }) => bookingId),
  })
}

export const decline = (booking: Booking, { by, now }: Pick<By, 'by' | 'now'>): Booking =>
  changed(booking, { status: 'declined', changedAt: now, changedBy: by })

export function decideDecline(
  booking: Booking,
  { by, now }: By,
): Outcome<Booking, StateRefusal | SideRefusal> {
  if (sideOf(booking, by) !== 'owner') return refuse({ code: 'booking.notYours' })
  if (booking.status !== 'requested') return refuse({ code: 'booking.notInThisState' })
  return accept(decline(booking, { by, now }))
}

/** Either party before the hand-over; an owner answers a request with no instead. */
export function decideCancel(
  booking: Booking,
  { by, now }: By,
): Outcome<Booking, StateRefusal | SideRefusal> {
  const side = sideOf(booking, by)
  const mayCancel = side === 'borrower' ? ['requested', 'accepted'] : ['accepted']
  if (side === undefined) return refuse({ code: 'booking.notYours' })
  if (!mayCancel.includes(booking.status)) return refuse({ code: 'booking.notInThisState' })
  return accept(changed(booking, { status: 'cancelled', changedAt: now, changedBy: by }))
}
