import type { DateRange } from '../../../shared/kernel/dates'
import type { ListingId } from '../../../shared/kernel/ids'
import type { Calendar } from './rules'
import { glanceAtCalendars, loadCalendar } from './store'
import { isFreeOn } from './taken/rules'

/** The days of a listing, read consistently: for deciding about them. */
export const calendarOf = (listingId: ListingId): Promise<Calendar | undefined> =>
  loadCalendar(listingId)

/** Which of these can be had on all of the days. */
export async function freeOn(
  listingIds: readonly ListingId[],
  { days, now }: { readonly days: DateRange; readonly now: number },
): Promise<ReadonlySet<string>> {
  const calendars = await glanceAtCalendars(listingIds)
  const free = calendars.filter((one) => one !== undefined && isFreeOn(one, days, now))
  return new Set(free.map((one) => one?.listingId ?? ''))
}
