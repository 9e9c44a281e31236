import type { Times } from '../../../../shared/contract/event'
import { id } from '../../../../shared/contract/fields'
import {
  clockAt,
  type LocalDate,
  localDateAt,
  MINUTE_MS,
  startOf,
} from '../../../../shared/kernel/dates'

/** A minute of a day as somebody types it: 09:05. */
export const CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$/

/** Epoch ms of a minute on the day of a class. */
export const momentOn = (day: LocalDate, clock: string): number =>
  startOf(day) + (Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3))) * MINUTE_MS

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** What stands in the field before anybody typed: this minute on its day, later the minute it began. */
export function likelyClock({ day, hours }: Pick<Times, 'day' | 'hours'>, now: number): string {
  if (localDateAt(now) !== day) return hours.from
  const { hour, minute } = clockAt(now)
  return `${twoDigits(hour)}:${twoDigits(minute)}`
}

/** What the address of the record says. */
export const ofEvent = () => ({
  nodeId: id('district', 'street', 'community', 'compound'),
  eventId: id('event'),
})
/** Where it stands, below the console. */
export const pathOf = ({ nodeId, eventId }: Readonly<Record<string, unknown>>): string =>
  `/at/${String(nodeId)}/events/${String(eventId)}/incidents`

/** The page again with whom and what the entry is about, or with the one that was written. */
export const behind = (asked: Readonly<Record<string, unknown>>): string => {
  const said = ['session', 'who', 'corrects', 'written'].flatMap((name) => {
    const value = asked[name]
    return typeof value === 'string' ? [`${name}=${encodeURIComponent(value)}`] : []
  })
  return `${pathOf(asked)}?${said.join('&')}`
}
