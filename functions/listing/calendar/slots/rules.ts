import {
  type FreeSlot,
  MAX_RANGES_A_DAY,
  OPEN_HOURS,
  type Terms,
} from '../../../../shared/contract/listing'
import {
  addDays,
  type DateRange,
  daysIn,
  type LocalDate,
  localDateAt,
} from '../../../../shared/kernel/dates'
import { type HourRange, meets, type Span, startsAt } from '../../../../shared/kernel/hours'
import { areHoursOfADay, slotsOn, type Timetable } from '../../../../shared/kernel/slots'
import { type Calendar, clashWith, placesOf } from '../rules'

/** Slots are shown so many days ahead. */
export const SLOT_DAYS = 14
const DEFAULT_MINUTES = 60

export const timetableOf = (terms: Terms): Timetable => ({
  slotMinutes: terms.slotMinutes ?? DEFAULT_MINUTES,
  weekly: terms.weekly ?? [],
  exceptions: terms.exceptions ?? [],
})

/** What visitors, and the parties of a booking, are told of the terms: not when else somebody is at home. */
export const withoutHours = ({ weekly: _week, exceptions: _days, ...terms }: Terms): Terms => terms

export const hasHours = ({ weekly = [], exceptions = [] }: Terms): boolean =>
  weekly.length > 0 || exceptions.some(({ hours }) => hours.length > 0)

const isDayTime = ({ from, until }: HourRange): boolean =>
  OPEN_HOURS.from <= from && until <= OPEN_HOURS.until

const WEEKDAYS = [0, 1, 2, 3, 4, 5, 6]

/** Hours that can stand beside each other on every day, in the hours in which neighbours open their doors. */
export function areHoursRight({
  weekly = [],
  exceptions = [],
}: Pick<Terms, 'weekly' | 'exceptions'>): boolean {
  const ofWeek = WEEKDAYS.map((day) =>
    weekly.filter(({ weekday }) => weekday === day).map(({ hours }) => hours),
  )
  const days = [...ofWeek, ...exceptions.map(({ hours }) => hours)]
  const isOnce = new Set(exceptions.map(({ day }) => day)).size === exceptions.length
  return (
    isOnce &&
    days.every((hours) => areHoursOfADay(hours, MAX_RANGES_A_DAY) && hours.every(isDayTime))
  )
}

type Booked = Pick<Calendar, 'booked' | 'terms'>

/** How many places are left in a slot. */
const leftIn = (calendar: Booked, slot: Span, now: number): number =>
  clashWith(calendar, slot, now) === undefined
    ? placesOf(calendar.terms) - calendar.booked.filter((one) => meets(one, slot)).length
    : 0

/** The slots of one day that can still be had. */
function freeOnDay(calendar: Booked, day: LocalDate, now: number): readonly FreeSlot[] {
  if (day < addDays(localDateAt(now), calendar.terms.leadDays)) return []
  return slotsOn(timetableOf(calendar.terms), day).flatMap((slot) => {
    const left = startsAt(slot) <= now ? 0 : leftIn(calendar, slot, now)
    return left > 0 && slot.hours ? [{ day, hours: slot.hours, left }] : []
  })
}

const daysFrom = (first: LocalDate, count: number): readonly LocalDate[] =>
  Array.from({ length: count }, (_, ahead) => addDays(first, ahead))

/** What can be had in the coming two weeks; the reason for the rest is not told. */
export const freeSlots = (calendar: Calendar, now: number): readonly FreeSlot[] =>
  calendar.isOpen
    ? daysFrom(addDays(localDateAt(now), calendar.terms.leadDays), SLOT_DAYS).flatMap((day) =>
        freeOnDay(calendar, day, now),
      )
    : []

const LONGEST_LOOK = 62

/** Whether there is a slot on any of the days. */
export const hasFreeSlot = (calendar: Booked, days: DateRange, now: number): boolean =>
  daysFrom(days.from, Math.min(daysIn(days), LONGEST_LOOK)).some(
    (day) => freeOnDay(calendar, day, now).length > 0,
  )
