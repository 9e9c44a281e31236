import { addDays, type DateRange, type LocalDate, MINUTE_MS, startOf } from './dates'

/** A half-hour of a day in Asia/Shanghai, `HH:00` or `HH:30`; `24:00` only ends. */
declare const localTimeBrand: unique symbol
export type LocalTime = string & { readonly [localTimeBrand]: true }
/** Hours of one day, half-open: back at 12:00, out at 12:00. */
export type HourRange = { readonly from: LocalTime; readonly until: LocalTime }
/** Days, or hours of the one day that `from` names. */
export type Span = DateRange & { readonly hours?: HourRange | undefined }
/** On which weekday (0 is Sunday) at which hours. */
export type WeekdayHours = { readonly weekday: number; readonly hours: HourRange }

const HALF_HOUR = 30

export const isLocalTime = (text: string): text is LocalTime =>
  /^(?:(?:[01]\d|2[0-3]):(?:00|30)|24:00)$/.test(text)

export const minutesOf = (time: LocalTime): number =>
  Number(time.slice(0, 2)) * 60 + Number(time.slice(3))

export const timeAt = (minutes: number): LocalTime =>
  [Math.floor(minutes / 60), minutes % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':') as LocalTime

/** Half-hours in a range; negative when it is reversed. */
export const halfHoursIn = ({ from, until }: HourRange): number =>
  (minutesOf(until) - minutesOf(from)) / HALF_HOUR

/** Some hours of one day. */
export const hoursOf = (day: LocalDate, hours: HourRange): Span => ({
  from: day,
  until: addDays(day, 1),
  hours,
})

// Sorts as time does: a day that ends at 24:00 ends before the next begins.
const beginning = ({ from, hours }: Span): string => `${from}T${hours?.from ?? '00:00'}`
const end = ({ from, until, hours }: Span): string =>
  hours ? `${from}T${hours.until}` : `${until}T00:00`

/** Whether two spans share a moment; whole days meet every hour of theirs. */
export const meets = (a: Span, b: Span): boolean => beginning(a) < end(b) && beginning(b) < end(a)

/** Whether one begins where the other ends, or they share a moment. */
export const touches = (a: Span, b: Span): boolean =>
  beginning(a) <= end(b) && beginning(b) <= end(a)

/** Which of two begins earlier: for sorting. */
export const earlier = (a: Span, b: Span): number => beginning(a).localeCompare(beginning(b))

/** Epoch ms. */
export const startsAt = ({ from, hours }: Span): number =>
  startOf(from) + (hours ? minutesOf(hours.from) * MINUTE_MS : 0)
/** Epoch ms: the first moment that is not in it any more. */
export const endsAt = ({ from, until, hours }: Span): number =>
  hours ? startOf(from) + minutesOf(hours.until) * MINUTE_MS : startOf(until)

/**
 * The first of the spans inside `wanted` at whose beginning (or at that of `wanted`) as many as `places` are held:
 * nothing is left there. `undefined` when there is a place throughout.
 */
export function clashIn<Held extends Span>(
  spans: readonly Held[],
  wanted: Span,
  places: number,
): Held | undefined {
  const near = spans.filter((one) => meets(one, wanted)).sort(earlier)
  return near.find((one) => {
    const at = beginning(one) < beginning(wanted) ? beginning(wanted) : beginning(one)
    return near.filter((other) => beginning(other) <= at && at < end(other)).length >= places
  })
}
