import type { Kind } from '../../../../../shared/contract/listing'
import type { Span } from '../../../../../shared/kernel/hours'
import type { BookingId, PhotoId } from '../../../../../shared/kernel/ids'
import type { Calendar } from '../../../../listing/calendar/rules'
import { canBeHeld } from '../../../../listing/holding/rules'
import {
  checkOf,
  isSkill,
  type Listing,
  photoStateOf,
  refusedLabel,
} from '../../../../listing/rules'
import { spanOf } from '../../../rules'

/** What follows from a listing for whoever looks at it from a desk. */
export function caseFacts(listing: Listing) {
  const kind: Kind = isSkill(listing) ? 'skill' : 'item'
  const canBe = canBeHeld(listing)
  return {
    ...{ kind, check: checkOf(listing), label: refusedLabel(listing) },
    canHold: canBe && !listing.held,
    canStand: canBe && listing.held !== undefined,
  }
}

/** The pictures that everybody may see. */
export const passedPhotos = (listing: Listing): readonly PhotoId[] =>
  listing.photoIds.filter((id) => photoStateOf(listing, id) === 'passed')

type Taken = Span & {
  readonly bookingId: BookingId
  readonly is: 'out' | 'agreed' | 'asked' | 'waiting'
}

/** Who has it, will have it, asked or waits, as bookings: the soonest first, the queue behind. */
export function slotsOf(calendar: Calendar | undefined): readonly Taken[] {
  if (!calendar) return []
  const { booked, asked, queue = [] } = calendar
  const soon = [
    ...booked.map((slot): Taken => ({
      ...{ bookingId: slot.bookingId, ...spanOf(slot) },
      is: slot.isOut ? 'out' : 'agreed',
    })),
    ...asked.map((slot): Taken => ({ bookingId: slot.bookingId, ...spanOf(slot), is: 'asked' })),
  ].sort((a, b) => a.from.localeCompare(b.from))
  return [
    ...soon,
    ...queue.map((one): Taken => ({ bookingId: one.bookingId, ...spanOf(one), is: 'waiting' })),
  ]
}
