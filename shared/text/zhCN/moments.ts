import { clockAt, type LocalDate, localDateAt } from '../../kernel/dates'
import { dayName } from './dates'

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** 今天 19:00 · 3月5日 周二 08:30 */
export function momentName(instant: number, today: LocalDate): string {
  const { hour, minute } = clockAt(instant)
  return `${dayName(localDateAt(instant), today)} ${twoDigits(hour)}:${twoDigits(minute)}`
}
