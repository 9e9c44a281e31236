import type { BookingStatus } from '../../../shared/contract/booking'
import type { Booking } from '../rules'

/** A booking, as the console lists it. */
export type IsBooked = Pick<Booking, 'id' | 'title' | 'from' | 'until' | 'requestedAt'> & {
  readonly status: BookingStatus
  readonly compoundName: string
  /** How neighbours call the two. */
  readonly owner: string
  readonly borrower: string
}
