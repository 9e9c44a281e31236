import type { ListingView } from '../../../../../shared/contract/listing'
import { addDays, type LocalDate } from '../../../../../shared/kernel/dates'
import { type Span, startsAt } from '../../../../../shared/kernel/hours'
import { canBegin, isTaken } from '../../listing/days'

type Calendar = Pick<ListingView, 'taken' | 'terms'>

const LENGTHS = [1, 2, 3, 5, 7, 10, 14, 21, 30] as const
/** How long one may want it, in days. */
export const lengthsOf = ({ terms }: Calendar): readonly number[] =>
  LENGTHS.filter((days) => days <= terms.maxDays)

const LOOKED_AT = 28
/** The days of the coming weeks on which it cannot be had: those worth waiting for. */
export const takenDays = (calendar: Calendar, today: LocalDate): readonly LocalDate[] =>
  Array.from({ length: LOOKED_AT }, (_, ahead) => addDays(today, ahead)).filter(
    (day) => day >= addDays(today, calendar.terms.leadDays) && isTaken(calendar, day),
  )

const SHOWN = 12
/** The hours that somebody has, as they have them. */
export const takenHours = ({ taken }: Calendar, now: number): readonly Span[] =>
  taken.filter((span) => span.hours && startsAt(span) > now).slice(0, SHOWN)

/** Whether there is anything to wait for: some of the next days cannot be had. */
export function isWorthWaiting(listing: ListingView, today: LocalDate, now: number): boolean {
  if (listing.terms.unit === 'halfHour') return takenHours(listing, now).length > 0
  return takenDays(listing, today).length > 0 || !canBegin(listing, addDays(today, 1), today)
}

export const PATIENCE = { week: 7, fortnight: 14, month: 30 } as const
export type Patience = keyof typeof PATIENCE

export type DaysWish = {
  readonly length: number
  /** `undefined`: any day will do. */
  readonly from: LocalDate | undefined
  readonly patience: Patience
}

/** What is asked of the server: these very days, or as many that begin by some day. */
export function wishFor({ length, from, patience }: DaysWish, today: LocalDate) {
  if (from !== undefined) return { from, until: addDays(from, length) }
  return {
    ...{ from: today, until: addDays(today, length) },
    latest: addDays(today, PATIENCE[patience]),
  }
}
