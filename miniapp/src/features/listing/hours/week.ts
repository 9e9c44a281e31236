import { MAX_RANGES_A_DAY, OPEN_HOURS } from '../../../../../shared/contract/listing'
import {
  type HourRange,
  type LocalTime,
  minutesOf,
  timeAt,
} from '../../../../../shared/kernel/hours'
import { areHoursOfADay, type WeeklyHours } from '../../../../../shared/kernel/slots'

export type Ranges = readonly HourRange[]
export type WeekDay = { readonly weekday: number; readonly ranges: Ranges }
/** As it is edited: the days on which there is time, Monday first, each with its hours. */
export type Week = readonly WeekDay[]

/** 0 is Sunday, which ends the week here. */
export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0] as const

const HALF_HOUR = 30
const OPENS = minutesOf(OPEN_HOURS.from as LocalTime)
const CLOSES = minutesOf(OPEN_HOURS.until as LocalTime)
const MORNING: HourRange = { from: '09:00' as LocalTime, until: '11:00' as LocalTime }

export const weekOf = (weekly: readonly WeeklyHours[]): Week =>
  WEEKDAYS.map((weekday) => ({
    weekday,
    ranges: weekly.filter((one) => one.weekday === weekday).map(({ hours }) => hours),
  })).filter(({ ranges }) => ranges.length > 0)

export const weeklyOf = (week: Week): readonly WeeklyHours[] =>
  week.flatMap(({ weekday, ranges }) => ranges.map((hours) => ({ weekday, hours })))

const isSame = (a: Ranges, b: Ranges): boolean =>
  a.length === b.length &&
  a.every(({ from, until }, at) => b[at]?.from === from && b[at].until === until)

/** Whether each day has the hours of the first. */
export const isAlike = (week: Week): boolean =>
  week.every(({ ranges }) => isSame(ranges, week[0]?.ranges ?? []))

/** A day put in, with the hours of the first one, or taken out. */
export function withDay(week: Week, weekday: number): Week {
  if (week.some((one) => one.weekday === weekday))
    return week.filter((one) => one.weekday !== weekday)
  const added = { weekday, ranges: week[0]?.ranges ?? [MORNING] }
  return WEEKDAYS.flatMap((day) => [...week, added].filter((one) => one.weekday === day))
}

/** Other hours on one day alone. */
export const withHours = (week: Week, weekday: number, ranges: Ranges): Week =>
  week.map((one) => (one.weekday === weekday ? { weekday, ranges } : one))

/** The same hours on every day. */
export const allWith = (week: Week, ranges: Ranges): Week =>
  week.map(({ weekday }) => ({ weekday, ranges }))

const isInDay = ({ from, until }: HourRange): boolean =>
  OPENS <= minutesOf(from) && minutesOf(until) <= CLOSES

/** Hours that can stand beside each other, else `undefined`. */
const rightOnly = (ranges: Ranges): Ranges | undefined =>
  ranges.every(isInDay) && areHoursOfADay(ranges, MAX_RANGES_A_DAY) ? ranges : undefined

export type Move = {
  readonly at: number
  readonly end: keyof HourRange
  readonly halfHours: number
}

/** One end of a range moved; `undefined` where it would leave the day, or run into something. */
export function withMoved(ranges: Ranges, { at, end, halfHours }: Move): Ranges | undefined {
  const moved = (time: LocalTime) => timeAt(minutesOf(time) + halfHours * HALF_HOUR)
  return rightOnly(
    ranges.map((range, nth) => (nth === at ? { ...range, [end]: moved(range[end]) } : range)),
  )
}

/** Another hour behind the last, where the day has room for it. */
export function withMore(ranges: Ranges): Ranges | undefined {
  const last = Math.max(OPENS, ...ranges.map(({ until }) => minutesOf(until)))
  const [from, until] = [last + 2 * HALF_HOUR, last + 4 * HALF_HOUR]
  if (until > CLOSES) return undefined
  return rightOnly([...ranges, { from: timeAt(from), until: timeAt(until) }])
}
