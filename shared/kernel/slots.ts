import { type LocalDate, weekdayOf } from './dates'
import { type HourRange, hoursOf, meets, minutesOf, type Span, timeAt } from './hours'

/** Some hours of every such day of the week; 0 is Sunday. */
export type WeeklyHours = { readonly weekday: number; readonly hours: HourRange }
/** One day that differs from its weekday: other hours, or none. */
export type DayHours = { readonly day: LocalDate; readonly hours: readonly HourRange[] }

/** When somebody has time: a week, days that differ from it, and how long one slot is. */
export type Timetable = {
  readonly slotMinutes: number
  readonly weekly: readonly WeeklyHours[]
  readonly exceptions: readonly DayHours[]
}

const byBeginning = (a: HourRange, b: HourRange): number => a.from.localeCompare(b.from)

/** The hours of one day, the earliest first. */
export function hoursOn({ weekly, exceptions }: Timetable, on: LocalDate): readonly HourRange[] {
  const other = exceptions.find(({ day }) => day === on)
  const usual = weekly.filter(({ weekday }) => weekday === weekdayOf(on)).map(({ hours }) => hours)
  return [...(other?.hours ?? usual)].sort(byBeginning)
}

/** A range cut into slots from its beginning; what is left over at its end is none. */
function slotsIn({ from, until }: HourRange, minutes: number): readonly HourRange[] {
  const [first, end] = [minutesOf(from), minutesOf(until)]
  const count = Math.max(0, Math.floor((end - first) / minutes))
  return Array.from({ length: count }, (_, nth) => ({
    from: timeAt(first + nth * minutes),
    until: timeAt(first + (nth + 1) * minutes),
  }))
}

/** The slots of one day, half-open, the earliest first. */
export const slotsOn = (timetable: Timetable, day: LocalDate): readonly Span[] =>
  hoursOn(timetable, day)
    .flatMap((range) => slotsIn(range, timetable.slotMinutes))
    .map((hours) => hoursOf(day, hours))

export const isSameSlot = (a: Span, b: Span): boolean =>
  a.from === b.from && a.hours?.from === b.hours?.from && a.hours?.until === b.hours?.until

/** Whether a span is one of the slots of its day, no more and no less. */
export const isSlotOf = (timetable: Timetable, span: Span): boolean =>
  slotsOn(timetable, span.from).some((slot) => isSameSlot(slot, span))

const ANY_DAY = '2000-01-01' as LocalDate

/** Whether some hours of one day can stand beside each other: none reversed, none overlapping, not too many. */
export const areHoursOfADay = (ranges: readonly HourRange[], most: number): boolean =>
  ranges.length <= most &&
  ranges.every(({ from, until }) => from < until) &&
  ranges.every((one, at) =>
    ranges.slice(at + 1).every((two) => !meets(hoursOf(ANY_DAY, one), hoursOf(ANY_DAY, two))),
  )
