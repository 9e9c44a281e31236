import { type LocalDate, weekdayOf } from '../../kernel/dates'
import { dayName } from './dates'

/** Words on a strip of days. */
export const DAY_WORDS = {
  free: '可以',
  taken: '不行',
  chosen: '已选',
  open: '有空',
  off: '休息',
  none: '没空',
  today: '今',
  short: {
    ...{ free: '可以', taken: '不行', chosen: '✓' },
    // Of one's own week: as usual, taken off, and never.
    ...{ open: '有空', off: '休息', none: '没空' },
  },
  weekdays: ['日', '一', '二', '三', '四', '五', '六'],
} as const

type DayState = keyof (typeof DAY_WORDS)['short']

/** A day as it stands on the strip: 今 · 25 · 可以; the first of a month says its month. */
export function dayParts(day: LocalDate, today: LocalDate, state: DayState) {
  const [, month, date] = day.split('-').map(Number)
  return {
    weekday: day === today ? DAY_WORDS.today : DAY_WORDS.weekdays[weekdayOf(day)],
    date: date === 1 ? `${month}/1` : String(date),
    state: DAY_WORDS.short[state],
  }
}

/** What a screen reader says of it: what can be read, then the day by its name. */
export const dayLabel = (day: LocalDate, today: LocalDate, state: DayState): string =>
  [
    ...Object.values(dayParts(day, today, state)),
    `${dayName(day, today)}，${DAY_WORDS[state]}`,
  ].join(' ')
