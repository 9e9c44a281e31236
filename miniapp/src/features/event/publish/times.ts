import type { Times } from '../../../../../shared/contract/event'
import { addDays, type LocalDate } from '../../../../../shared/kernel/dates'
import {
  type HourRange,
  type LocalTime,
  minutesOf,
  timeAt,
} from '../../../../../shared/kernel/hours'

const HALF_HOUR = 30
const EARLIEST = 6 * 60
const LATEST = 24 * 60
const USUAL = 90
const WEEK = 7

const between = (from: number, until: number): readonly LocalTime[] =>
  Array.from({ length: (until - from) / HALF_HOUR + 1 }, (_, n) => timeAt(from + n * HALF_HOUR))

/** When it may begin. */
export const BEGINNINGS = between(EARLIEST, LATEST - HALF_HOUR)

/** When it may end that begins then. */
export const endingsAfter = (from: LocalTime): readonly LocalTime[] =>
  between(minutesOf(from) + HALF_HOUR, LATEST)

/** Begins at another hour; one that would end before takes the usual hour and a half. */
export const beginning = ({ until }: HourRange, from: LocalTime): HourRange => ({
  from,
  until:
    minutesOf(until) > minutesOf(from) ? until : timeAt(Math.min(minutesOf(from) + USUAL, LATEST)),
})

type First = { readonly day: LocalDate; readonly hours: HourRange }

/** The same hours of the same weekday, so many weeks in a row. */
export const weekly = ({ day, hours }: First, weeks: number): Times[] =>
  Array.from({ length: weeks }, (_, week) => ({ day: addDays(day, week * WEEK), hours }))
