import { endsAt, meets, type Span } from '../../../shared/kernel/hours'
import type { BookingId, ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import {
  type Calendar,
  clashWith,
  isPromised,
  type Slot,
  withBuffer,
} from '../../listing/calendar/rules'
import { dueAtOf, hasBegunHelp } from '../help/rules'
import { type Booking, isOpen, sideOf, slotOf, spanOf, withoutSlot, withSlot } from '../rules'
import { photosDue } from '../said/rules'

type StateRefusal = { readonly code: 'booking.notInThisState' }
type SideRefusal = { readonly code: 'booking.notYours' }

type Change = Pick<Booking, 'status' | 'changedAt' | 'changedBy'> & { readonly dueAt?: number }

/** The next revision of a booking; without a new `dueAt` nothing is due any more but, of what is over, its photos. */
export const changed = (booking: Booking, change: Change): Booking => {
  const { dueAt: _before, ...kept } = booking
  const after = { ...kept, ...change, rev: booking.rev + 1 }
  return isOpen(after) ? after : { ...after, ...photosDue(after, change.changedAt) }
}

type By = { readonly by: ResidentId; readonly now: number }

export type Accepted = {
  readonly booking: Booking
  readonly calendar: Calendar
  /** Requests for some of the same days: they are declined in the same transaction. */
  readonly declines: readonly BookingId[]
}
type TakenRefusal =
  | { readonly code: 'booking.stillOut' }
  | { readonly code: 'booking.daysGiven'; readonly clash: Span }
type AcceptRefusal =
  | StateRefusal
  | SideRefusal
  | TakenRefusal
  | { readonly code: 'booking.lapsed' | 'booking.alreadyPromised' }

const asAgreed = ({ isOut: _, isDisputed: __, ...slot }: Slot): Slot => slot

/** Why the days of a request cannot be given: somebody has them, or still has the thing. */
function refusedByBooked(calendar: Calendar, wanted: Span, now: number): TakenRefusal | undefined {
  const clash = clashWith(calendar, wanted, now)
  if (!clash) return undefined
  const inTime = { ...calendar, booked: calendar.booked.map(asAgreed) }
  const agreed = clashWith(inTime, wanted, now)
  return agreed
    ? { code: 'booking.daysGiven', clash: spanOf(agreed) }
    : { code: 'booking.stillOut' }
}

/** Requests for which nothing is left beside this booking. */
const crowdedOut = (booking: Booking, after: Calendar, now: number): readonly Slot[] =>
  after.asked.filter(
    (slot) => meets(withBuffer(slot, after.terms), booking) && clashWith(after, slot, now),
  )

/** The page said until when: that no sweep has come by yet changes nothing. */
const hasLapsed = ({ dueAt }: Booking, now: number): boolean => dueAt !== undefined && dueAt <= now

/** The owner says yes: the days are taken, and whoever asked for some of them is told at once. */
export function decideAccept(
  booking: Booking,
  calendar: Calendar,
  { by, now }: By,
): Outcome<Accepted, AcceptRefusal> {
  if (sideOf(booking, by) !== 'owner') return refuse({ code: 'booking.notYours' })
  if (booking.status !== 'requested') return refuse({ code: 'booking.notInThisState' })
  if (hasLapsed(booking, now) || endsAt(booking) <= now) return refuse({ code: 'booking.lapsed' })
  // What was kept for them since they waited stands against nobody but others.
  const others = withoutSlot(calendar, booking.id)
  if (isPromised(others)) return refuse({ code: 'booking.alreadyPromised' })
  const taken = refusedByBooked(others, booking, now)
  if (taken) return refuse(taken)
  const after = withSlot(calendar, slotOf(booking), 'booked')
  const declines = crowdedOut(booking, after, now)
  return accept({
    booking: changed(booking, {
      status: 'accepted',
      changedAt: now,
      changedBy: by,
      dueAt: dueAtOf({ ...booking, status: 'accepted', span: booking, now }),
    }),
    calendar: { ...after, asked: after.asked.filter((slot) => !declines.includes(slot)) },
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
): Outcome<Booking, StateRefusal | SideRefusal | { readonly code: 'booking.slotBegun' }> {
  const side = sideOf(booking, by)
  const mayCancel =
    side === 'borrower' ? ['requested', 'accepted', 'queued', 'offered'] : ['accepted']
  if (side === undefined) return refuse({ code: 'booking.notYours' })
  if (!mayCancel.includes(booking.status)) return refuse({ code: 'booking.notInThisState' })
  if (hasBegunHelp(booking, now)) return refuse({ code: 'booking.slotBegun' })
  return accept(changed(booking, { status: 'cancelled', changedAt: now, changedBy: by }))
}
