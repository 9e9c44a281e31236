import type { Rhythm } from '../../../shared/contract/group'
import { addDays, type LocalDate, localDateAt, weekdayOf } from '../../../shared/kernel/dates'
import { isOverAt } from '../../event/rules'
import type { DayOff, Group } from '../rules'

/** Of what its meetings follow. */
export type Meeting = Pick<Group, 'rhythm' | 'status' | 'pausedUntil' | 'off'>

const WEEK = 7

/** Each day once, from Monday on. */
export const tidied = ({ weekdays, hours }: Rhythm): Rhythm => ({
  weekdays: [...new Set(weekdays)].sort((a, b) => ((a + 6) % WEEK) - ((b + 6) % WEEK)),
  hours,
})

/** A pause with a last day is over by itself. */
const isResting = ({ status, pausedUntil }: Meeting, day: LocalDate): boolean =>
  status === 'paused' && (pausedUntil === undefined || day <= pausedUntil)

/** Whether there would be a meeting on a day, if it is not called off. */
const wouldMeet = (group: Meeting, day: LocalDate): boolean =>
  group.status !== 'ended' &&
  group.rhythm.weekdays.includes(weekdayOf(day)) &&
  !isResting(group, day)

const isOff = ({ off }: Meeting, day: LocalDate): boolean => off.some((one) => one.day === day)

const isAhead = ({ rhythm: { hours } }: Meeting, day: LocalDate, now: number): boolean =>
  isOverAt({ day, hours }) > now

/** Whether it meets on a day that is to come. */
export const meetsOn = (group: Meeting, day: LocalDate, now: number): boolean =>
  wouldMeet(group, day) && !isOff(group, day) && isAhead(group, day, now)

/** How the group stands on a day, whatever was written last. */
export const standingOf = (group: Meeting, today: LocalDate): Group['status'] =>
  group.status === 'paused' && !isResting(group, today) ? 'running' : group.status

/** The first day that may be a meeting. */
function firstDay({ status, pausedUntil }: Meeting, now: number): LocalDate {
  const today = localDateAt(now)
  const isLater = status === 'paused' && pausedUntil !== undefined && pausedUntil >= today
  return isLater ? addDays(pausedUntil, 1) : today
}

/** So far ahead one looks: whoever calls off every meeting for longer pauses the group. */
const WEEKS_AHEAD = 13

/** The days of its next meetings, so many at the most. */
export function meetingsOf(group: Meeting, now: number, most: number): readonly LocalDate[] {
  const first = firstDay(group, now)
  const days = Array.from({ length: WEEKS_AHEAD * WEEK }, (_, n) => addDays(first, n))
  return days.filter((day) => meetsOn(group, day, now)).slice(0, most)
}

/** What was called off and is to come. */
export const offAhead = (group: Meeting, now: number): readonly DayOff[] =>
  group.off.filter(({ day }) => isAhead(group, day, now) && wouldMeet(group, day))
