/**
 * Days as neighbours count them: Asia/Shanghai, on servers that run in UTC. Ranges are half-open, so that a thing back
 * on the 4th can go out on the 4th. Instants are epoch milliseconds UTC. The zone has had no summer time since 1991.
 */
declare const localDateBrand: unique symbol
export type LocalDate = string & { readonly [localDateBrand]: true }
export type DateRange = { readonly from: LocalDate; readonly until: LocalDate }

const SHANGHAI_OFFSET_MS = 8 * 3_600_000
export const MINUTE_MS = 60_000
export const HOUR_MS = 3_600_000
export const DAY_MS = 86_400_000

const isoDay = (utcMs: number): LocalDate => new Date(utcMs).toISOString().slice(0, 10) as LocalDate

/** The calendar day in Asia/Shanghai at an instant. */
export const localDateAt = (instant: number): LocalDate => isoDay(instant + SHANGHAI_OFFSET_MS)

/** The instant (epoch ms) at which a day begins in Asia/Shanghai. */
export const startOf = (day: LocalDate): number =>
  Date.parse(`${day}T00:00:00Z`) - SHANGHAI_OFFSET_MS

export const addDays = (day: LocalDate, count: number): LocalDate =>
  isoDay(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS)

/** Whether a text is a day that exists: 2026-02-30 is not. Years 2000 to 2999. */
export const isLocalDate = (text: string): text is LocalDate =>
  /^2\d{3}-\d{2}-\d{2}$/.test(text) &&
  !Number.isNaN(Date.parse(`${text}T00:00:00Z`)) &&
  isoDay(Date.parse(`${text}T00:00:00Z`)) === text

/** Days in a half-open range; negative when it is reversed. */
export const daysIn = ({ from, until }: DateRange): number =>
  Math.round((startOf(until) - startOf(from)) / DAY_MS)

export const overlaps = (a: DateRange, b: DateRange): boolean =>
  a.from < b.until && b.from < a.until

/** 0 is Sunday. */
export const weekdayOf = (day: LocalDate): number => new Date(`${day}T00:00:00Z`).getUTCDay()

/** The Monday that a day's week begins with. */
export const mondayOf = (day: LocalDate): LocalDate => addDays(day, -((weekdayOf(day) + 6) % 7))

/** Hour and minute in Asia/Shanghai. */
export const clockAt = (instant: number): { readonly hour: number; readonly minute: number } => {
  const local = new Date(instant + SHANGHAI_OFFSET_MS)
  return { hour: local.getUTCHours(), minute: local.getUTCMinutes() }
}
