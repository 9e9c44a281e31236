import type { ListingId } from '../../../shared/kernel/ids'
import { factsOf } from '../../platform/facts'
import { CalendarEntity } from './entities'
import type { Calendar } from './rules'

const facts = factsOf<Calendar>(CalendarEntity)

export const loadCalendar = (listingId: ListingId): Promise<Calendar | undefined> =>
  facts.load({ listingId }, { consistent: true })

/** The same of many, in the order asked for; `undefined` where there is none. */
export const glanceAtCalendars = (
  listingIds: readonly ListingId[],
): Promise<readonly (Calendar | undefined)[]> =>
  facts.loadMany(
    listingIds.map((listingId) => ({ listingId })),
    { consistent: false },
  )

/** For showing free days: a moment old at the most, half the price. */
export const glanceAtCalendar = (listingId: ListingId): Promise<Calendar | undefined> =>
  facts.load({ listingId }, { consistent: false })
