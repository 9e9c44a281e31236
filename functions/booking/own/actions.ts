import type { Side } from '../../../shared/contract/booking'
import type { BookingId } from '../../../shared/kernel/ids'
import { afterFull } from '../../platform/cursor'
import type { Caller } from '../../platform/session'
import type { Booking } from '../rules'
import { countAll, listAll, loadBookings } from '../store'

type Page = { readonly before: string | undefined; readonly limit: number }
type Own = { readonly bookings: readonly Booking[]; readonly goesOn: string | undefined }

/** One page of what somebody borrowed or lent, for themselves. */
export async function ownBookings({ id }: Caller, side: Side, page: Page): Promise<Own> {
  const rows = await listAll(id, side, page)
  const bookings = await loadBookings(rows.map((row) => row.id as BookingId))
  return { bookings, goesOn: afterFull(rows, page.limit, ({ sortKey }) => sortKey) }
}

export const countBookings = ({ id }: Caller, side: Side): Promise<number> => countAll(id, side)
