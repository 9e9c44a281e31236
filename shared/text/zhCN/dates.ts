import { addDays, type LocalDate, weekdayOf, type DateRange, daysIn } from '../../kernel/dates'
import type { HourRange, Span } from '../../kernel/hours'

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

const NEAR = ['昨天', '今天', '明天', '后天'] as const

/** 昨天 · 今天 · 明天 · 后天 · 3月5日 周二. Without a today always by its date: paper is read tomorrow too. */
export function dayName(day: LocalDate, today: LocalDate | undefined): string {
  const near = today && NEAR.find((_, at) => addDays(today, at - 1) === day)
  if (near !== undefined) return near
  return `${shortDay(day)} ${WEEKDAYS[weekdayOf(day)]}`
}

/** 3月5日; ranges are half-open, people name the last day. */
export const shortDay = (day: LocalDate): string => {
  const [, month = '', date = ''] = day.split('-')
  return `${Number(month)}月${Number(date)}日`
}

/** With its year: it may be far ahead. */
export const longDay = (day: LocalDate): string => `${day.slice(0, 4)}年${shortDay(day)}`

/** Where nobody knows which day the reader has. */
export const rangeName = (range: DateRange): string => {
  const last = addDays(range.until, -1)
  return daysIn(range) <= 1 ? shortDay(range.from) : `${shortDay(range.from)}到${shortDay(last)}`
}

/** 10:00到12:00 */
export const clockName = ({ from, until }: HourRange): string => `${from}到${until}`

/** 半小时 · 1小时 · 1个半小时 */
export const hoursName = (halfHours: number): string => {
  if (halfHours === 1) return '半小时'
  const whole = Math.floor(halfHours / 2)
  return halfHours % 2 === 0 ? `${whole}小时` : `${whole}个半小时`
}

const withHours = (days: string, hours: HourRange | undefined): string =>
  hours ? `${days} ${clockName(hours)}` : days

/** 3月5日到3月7日 · 3月5日 10:00到12:00 */
export const spanName = (span: Span): string => withHours(rangeName(span), span.hours)

/** 明天 · 明天到3月5日 周二 · 明天 10:00到12:00: as a neighbour says it today. */
export const daysName = (span: Span, today: LocalDate): string => {
  const first = dayName(span.from, today)
  const days = daysIn(span) <= 1 ? first : `${first}到${dayName(addDays(span.until, -1), today)}`
  return withHours(days, span.hours)
}
