import { addDays, type DateRange, type LocalDate, weekdayOf } from '../../../../shared/kernel/dates'

/** How neighbours say which days they mean; `choose` are any others. */
export type DayChoice = 'any' | 'today' | 'tomorrow' | 'weekend' | 'choose'

const SUNDAY = 0
const SATURDAY = 6

/** The Saturday and Sunday that come next; what is left of them while they last. */
export function weekendFrom(today: LocalDate): DateRange {
  const weekday = weekdayOf(today)
  const from = weekday === SUNDAY ? today : addDays(today, SATURDAY - weekday)
  return { from, until: addDays(from, weekday === SUNDAY ? 1 : 2) }
}

export function daysOf(
  choice: Exclude<DayChoice, 'choose'>,
  today: LocalDate,
): DateRange | undefined {
  if (choice === 'any') return undefined
  if (choice === 'weekend') return weekendFrom(today)
  const from = choice === 'today' ? today : addDays(today, 1)
  return { from, until: addDays(from, 1) }
}

/** The chip that says these days. */
export function nameOf(days: DateRange | undefined, today: LocalDate): DayChoice {
  if (days === undefined) return 'any'
  const isMeant = (choice: 'today' | 'tomorrow' | 'weekend'): boolean => {
    const meant = daysOf(choice, today)
    return meant?.from === days.from && meant.until === days.until
  }
  return (['today', 'tomorrow', 'weekend'] as const).find(isMeant) ?? 'choose'
}
