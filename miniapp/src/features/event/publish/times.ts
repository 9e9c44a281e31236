import type { Times } from '../../../../../shared/contract/event'
import { addDays, DAY_MS, type LocalDate, startOf } from '../../../../../shared/kernel/dates'
import {
  halfHoursIn,
  hoursOf,
  type HourRange,
  type LocalTime,
  minutesOf,
  startsAt,
  timeAt,
} from '../../../../../shared/kernel/hours'

const HALF_HOUR = 30
const EARLIEST = 6 * 60
const LATEST = 24 * 60
const WEEK = 7

/** When most begin. */
export const USUAL_BEGINNINGS = ['09:00', '10:00', '14:30', '15:00', '19:00', '19:30'].map(
  (time) => time as LocalTime,
)
/** How long most last, in half-hours. */
const LENGTHS = [1, 2, 3, 4, 6, 8, 16]

/** Of so many half-hours, as far as the day goes. */
export const lasting = ({ from }: Pick<HourRange, 'from'>, halfHours: number): HourRange => ({
  from,
  until: timeAt(Math.min(minutesOf(from) + halfHours * HALF_HOUR, LATEST)),
})

/** Begins at another hour and lasts as long. */
export const beginning = (hours: HourRange, from: LocalTime): HourRange =>
  lasting({ from }, halfHoursIn(hours))

/** A step earlier or later; nothing beyond the day. */
export function moved(hours: HourRange, halfHours: 1 | -1): HourRange | undefined {
  const from = minutesOf(hours.from) + halfHours * HALF_HOUR
  return from < EARLIEST || from >= LATEST ? undefined : beginning(hours, timeAt(from))
}

/** In half-hours: what still fits into the day. */
export const lengthsFrom = (from: LocalTime): readonly number[] =>
  LENGTHS.filter((halfHours) => minutesOf(from) + halfHours * HALF_HOUR <= LATEST)

type First = { readonly day: LocalDate; readonly hours: HourRange }

/** The same hours of the same weekday, so many weeks in a row. */
export const weekly = ({ day, hours }: First, weeks: number): Times[] =>
  Array.from({ length: weeks }, (_, week) => ({ day: addDays(day, week * WEEK), hours }))

/** Whether the soonest of them has begun. */
export const hasPast = ([first]: readonly Times[], now: number): boolean =>
  first !== undefined && startsAt(hoursOf(first.day, first.hours)) <= now

const isAlike = (one: HourRange, other: HourRange): boolean =>
  one.from === other.from && one.until === other.until

/** A series whose first is held at another time: each as many days later, and those at its hours at its new ones. */
export function seriesFrom(sessions: readonly Times[], first: Times): readonly Times[] {
  const [was] = sessions
  if (!was) return []
  const days = Math.round((startOf(first.day) - startOf(was.day)) / DAY_MS)
  return sessions.map(({ day, hours }) => ({
    day: addDays(day, days),
    hours: isAlike(hours, was.hours) ? first.hours : hours,
  }))
}
