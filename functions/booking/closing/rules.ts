import type { Closing } from '../../../shared/contract/ownListing'
import type { ResidentId } from '../../../shared/kernel/ids'
import type { Calendar, Slot } from '../../listing/calendar/rules'
import { changed } from '../answer/rules'
import type { Booking } from '../rules'

type Open = Pick<Calendar, 'booked' | 'asked'>

/** What is open of a thing, the soonest first. */
export const openSlots = ({ booked, asked }: Open): readonly Slot[] =>
  [...booked, ...asked].sort(
    (a, b) => a.from.localeCompare(b.from) || a.bookingId.localeCompare(b.bookingId),
  )

/** What can still be called off: everything that is not out. */
export const slotsAhead = ({ booked, asked }: Open): readonly Slot[] => [
  ...booked.filter(({ isOut }) => !isOut),
  ...asked,
]

/** One transaction takes a hundred: each booking, the allowance of each household, the calendar and the listing. */
const MAX_CHANGES = 100
export const areTooMany = (slots: readonly Slot[]): boolean =>
  slots.length + new Set(slots.map(({ householdId }) => householdId)).size + 2 > MAX_CHANGES

type By = { readonly by: ResidentId; readonly now: number }

/** Its owner closes the thing: what was asked for and what was agreed end alike, and say why. */
export const calledOff = (booking: Booking, as: Closing, { by, now }: By): Booking => ({
  ...changed(booking, { status: 'cancelled', changedAt: now, changedBy: by }),
  because: as === 'repair' || as === 'lost' ? as : 'closing',
})

/** Somebody else has got the gift. */
export const turnedDown = (booking: Booking, now: number): Booking => ({
  ...changed(booking, {
    status: booking.status === 'requested' ? 'declined' : 'cancelled',
    changedAt: now,
    changedBy: booking.ownerId,
  }),
  because: 'given',
})
