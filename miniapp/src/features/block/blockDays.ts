import { addDays, type LocalDate, localDateAt } from '../../../../shared/kernel/dates'
import { shortDay } from '../../../../shared/text/zhCN/dates'

/** The last day of what is over at an instant. */
export const lastDayOf = (until: number): string => shortDay(localDateAt(until - 1))

/** The first day that is free again, by day's name. */
export const freeDayOf = (until: number): string => shortDay(localDateAt(until))

/** So many days, today the first of them: the day behind. */
export const behind = (days: number): LocalDate => addDays(localDateAt(Date.now()), days)

export const LENGTHS = ['3', '7', '14', '30', '90'] as const
export type Length = (typeof LENGTHS)[number]

/** Those that end before a block does. */
export const shorterThan = (until: number): readonly Length[] =>
  LENGTHS.filter((days) => behind(Number(days)) < localDateAt(until))
