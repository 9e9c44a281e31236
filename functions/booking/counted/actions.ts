import type { BookingId } from '../../../shared/kernel/ids'
import { loadBooking } from '../store'

/** For features above: whether it is there at this moment. */
export const isBooked = async (id: BookingId): Promise<boolean> =>
  (await loadBooking(id)) !== undefined
