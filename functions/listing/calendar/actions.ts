import type { ListingId } from '../../../shared/kernel/ids'
import type { Calendar } from './rules'
import { loadCalendar } from './store'

/** The days of a listing, read consistently: for deciding about them. */
export const calendarOf = (listingId: ListingId): Promise<Calendar | undefined> =>
  loadCalendar(listingId)
