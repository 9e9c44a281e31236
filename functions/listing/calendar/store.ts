import type { ListingId } from '../../../shared/kernel/ids'
import { factsOf } from '../../platform/facts'
import { CalendarEntity } from './entities'
import type { Calendar } from './rules'

const facts = factsOf<Calendar>(CalendarEntity)

export const loadCalendar = (listingId: ListingId): Promise<Calendar | undefined> =>
  facts.load({ listingId }, { consistent: true })

/** For showing free days: a moment old at the most, half the price. */
export const glanceAtCalendar = (listingId: ListingId): Promise<Calendar | undefined> =>
  facts.load({ listingId }, { consistent: false })
