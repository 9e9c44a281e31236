import { MAX_AHEAD_DAYS } from '../../../../shared/contract/booking'
import { OPEN_HOURS } from '../../../../shared/contract/listing'
import {
  addDays,
  type DateRange,
  daysIn,
  type LocalDate,
  localDateAt,
} from '../../../../shared/kernel/dates'
import { clashIn, hoursOf, meets, type Span, timeAt } from '../../../../shared/kernel/hours'
import { blockedBy, type Calendar, clashWith, placesOf } from '../rules'
import { hasFreeSlot } from '../slots/rules'

type Unit = readonly Span[]
const oneDay = (day: LocalDate): Span => ({ from: day, until: addDays(day, 1) })
const byHalfHours = ({ from }: Span): Unit =>
  Array.from({ length: 48 }, (_, n) =>
    hoursOf(from, { from: timeAt(n * 30), until: timeAt(n * 30 + 30) }),
  )

// As far as one may book, and the longest loan behind it.
const SEEN_DAYS = MAX_AHEAD_DAYS + 40

/** From today on every day that holds something, by half-hours where the thing is lent by them. */
function unitsOf(blocked: readonly Span[], unit: string | undefined, today: LocalDate): Unit {
  const days = Array.from({ length: SEEN_DAYS }, (_, ahead) => oneDay(addDays(today, ahead)))
  const held = days.filter((day) => blocked.some((span) => meets(span, day)))
  return unit === 'halfHour' ? held.flatMap(byHalfHours) : held
}

/** Two that follow each other as one, `undefined` where something lies between. */
function merged(a: Span, b: Span): Span | undefined {
  if (a.hours && b.hours) {
    const hours = { from: a.hours.from, until: b.hours.until }
    return a.from === b.from && a.hours.until === b.hours.from ? hoursOf(a.from, hours) : undefined
  }
  const isNext = !a.hours && !b.hours && a.until === b.from
  return isNext ? { from: a.from, until: b.until } : undefined
}

function joined(spans: readonly Span[], next: Span): readonly Span[] {
  const last = spans.at(-1)
  const both = last && merged(last, next)
  return both ? [...spans.slice(0, -1), both] : [...spans, next]
}

/** What is taken from today on: days, or hours of days, on which every copy is away. */
export function takenSpans(calendar: Pick<Calendar, 'booked' | 'terms'>, now: number): Span[] {
  // Of slots, what is free is told, and nothing of the rest.
  if (calendar.terms.unit === 'slot') return []
  const blocked = blockedBy(calendar, now)
  const places = placesOf(calendar.terms)
  const full = unitsOf(blocked, calendar.terms.unit, localDateAt(now)).filter(
    (unit) => clashIn(blocked, unit, places) !== undefined,
  )
  return [...full.reduce(joined, [] as readonly Span[])]
}

const isOpenThen = ({ hours }: Span): boolean =>
  hours !== undefined && OPEN_HOURS.from <= hours.from && hours.until <= OPEN_HOURS.until

/**
 * Whether it can be had on all of these days: open, a place left throughout, and within what its owner asks for. What is
 * lent by the half-hour can be had on a day on which any is left.
 */
export function isFreeOn(calendar: Calendar, days: DateRange, now: number): boolean {
  const { isOpen, terms } = calendar
  if (isOpen && terms.unit === 'slot') return hasFreeSlot(calendar, days, now)
  if (!isOpen || days.from < addDays(localDateAt(now), terms.leadDays)) return false
  if (terms.unit !== 'halfHour')
    return daysIn(days) <= terms.maxDays && clashWith(calendar, days, now) === undefined
  return (
    daysIn(days) === 1 &&
    byHalfHours(days).some((one) => isOpenThen(one) && clashWith(calendar, one, now) === undefined)
  )
}
