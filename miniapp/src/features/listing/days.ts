import { MAX_AHEAD_DAYS } from '../../../../shared/contract/booking'
import type { ListingView } from '../../../../shared/contract/listing'
import { addDays, type LocalDate } from '../../../../shared/kernel/dates'
import { dayName } from '../../../../shared/text/zhCN/dates'

export type Calendar = Pick<ListingView, 'taken' | 'terms'>

/** Hours that are taken leave the rest of their day. */
export const isTaken = ({ taken }: Calendar, day: LocalDate): boolean =>
  taken.some(({ from, until, hours }) => !hours && from <= day && day < until)

/** Whether a loan may begin on a day: late enough for the owner, near enough, and free. */
export const canBegin = (calendar: Calendar, day: LocalDate, today: LocalDate): boolean =>
  day >= addDays(today, calendar.terms.leadDays) &&
  day <= addDays(today, MAX_AHEAD_DAYS) &&
  !isTaken(calendar, day)

const LOOKED_AT = 14

export const freeDays = (calendar: Calendar, today: LocalDate): readonly LocalDate[] =>
  Array.from({ length: LOOKED_AT }, (_, ahead) => addDays(today, ahead)).filter((day) =>
    canBegin(calendar, day, today),
  )

/** 明天、后天、3月5日 周二: the first few free days by name. */
export const freeDayNames = (days: readonly LocalDate[], today: LocalDate): string =>
  days
    .slice(0, 3)
    .map((day) => dayName(day, today))
    .join('、')

/** Tomorrow when it is free, otherwise the first free day. */
export function suggestedDay(days: readonly LocalDate[], today: LocalDate): LocalDate | undefined {
  const tomorrow = addDays(today, 1)
  return days.includes(tomorrow) ? tomorrow : days[0]
}

/** The last day that may be chosen after a first one: bounded by the terms and by the next taken day. */
export function lastPossible(calendar: Calendar, first: LocalDate): LocalDate {
  const next = calendar.taken
    .flatMap(({ from, hours }) => (hours ? [] : [from]))
    .filter((from) => from > first)
  const byTerms = addDays(first, calendar.terms.maxDays - 1)
  return next.reduce((last, from) => (from <= last ? addDays(from, -1) : last), byTerms)
}
