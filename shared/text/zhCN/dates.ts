import { addDays, type LocalDate, weekdayOf, type DateRange, daysIn } from '../../kernel/dates'

const WEEKDAYS = ['周日', '周一', '周二', '周三', '周四', '周五', '周六'] as const

/** 昨天 · 今天 · 明天 · 后天 · 3月5日 周二 */
export function dayName(day: LocalDate, today: LocalDate): string {
  if (day === today) return '今天'
  if (day === addDays(today, -1)) return '昨天'
  if (day === addDays(today, 1)) return '明天'
  if (day === addDays(today, 2)) return '后天'
  const [, month = '', date = ''] = day.split('-')
  return `${Number(month)}月${Number(date)}日 ${WEEKDAYS[weekdayOf(day)]}`
}

/** 3月5日; ranges are half-open, people name the last day. */
export const shortDay = (day: LocalDate): string => {
  const [, month = '', date = ''] = day.split('-')
  return `${Number(month)}月${Number(date)}日`
}

/** Where nobody knows which day the reader has. */
export const rangeName = (range: DateRange): string => {
  const last = addDays(range.until, -1)
  return daysIn(range) <= 1 ? shortDay(range.from) : `${shortDay(range.from)}到${shortDay(last)}`
}

/** 明天 · 明天到3月5日 周二: as a neighbour says it today. */
export const daysName = (range: DateRange, today: LocalDate): string => {
  const first = dayName(range.from, today)
  return daysIn(range) <= 1 ? first : `${first}到${dayName(addDays(range.until, -1), today)}`
}
