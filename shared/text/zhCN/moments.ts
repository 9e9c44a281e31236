import { clockAt, type LocalDate, localDateAt } from '../../kernel/dates'
import { dayName } from './dates'

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** 今天 19:00 · 3月5日 周二 08:30; by its date alone without a today. */
export function momentName(instant: number, today: LocalDate | undefined): string {
  const { hour, minute } = clockAt(instant)
  return `${dayName(localDateAt(instant), today)} ${twoDigits(hour)}:${twoDigits(minute)}`
}
