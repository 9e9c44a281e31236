import type { Times } from '../../../shared/contract/event'
import { beginsAt, type Event, isOverAt, type Occurrence, type Session } from '../rules'

type Series = Pick<Event, 'sessions'>

/** Those of a series that are held, the soonest first. */
const heldOf = ({ sessions }: Series): readonly Occurrence[] =>
  sessions.filter((one) => !one.isCancelled).sort((a, b) => beginsAt(a) - beginsAt(b))

/** The last of a series that is held. */
export function lastHeld(series: Series): Occurrence | undefined {
  const held = heldOf(series)
  return held[held.length - 1]
}

/** The next of a series that is held and not over yet. */
export const nextHeld = (series: Series, now: number): Occurrence | undefined =>
  heldOf(series).find((one) => now < isOverAt(one))

/** The next of a series that is held, behind all of them the last that was. */
export const nextOrLast = (series: Series, now: number): Occurrence | undefined =>
  nextHeld(series, now) ?? lastHeld(series)

const timesOf = ({ day, hours }: Times): Times => ({ day, hours })

/** What the seats of a course know of its other sessions; nothing, where each has its own. */
export function courseOf(
  { id, seatsId }: Pick<Session, 'id' | 'seatsId'>,
  event: Pick<Event, 'signUp' | 'sessions'>,
): Pick<Session, 'course'> {
  const [first] = heldOf(event)
  const last = lastHeld(event)
  if (event.signUp !== 'course' || id !== seatsId || !first || !last) return {}
  const isFirst = first.id === id
  return { course: { ...(isFirst ? {} : { first: timesOf(first) }), last: timesOf(last) } }
}
