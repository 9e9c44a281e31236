import type { Times } from '../../../../shared/contract/event'
import { decidedAnew } from '../../deciding/rules'
import { beginsAt, dueAfter, type Event, isOverAt, type Session } from '../../rules'

const isSameTime = (one: Times, other: Times): boolean =>
  beginsAt(one) === beginsAt(other) && isOverAt(one) === isOverAt(other)

/** Whether it would have been decided before anybody could see it. */
const isLateFor = ({ isShown, decidesAt = Infinity }: Session, now: number): boolean =>
  !isShown && decidesAt <= now

/** A session of a draft at the time that its event says: nobody has signed up for it yet, so it is kept under that day. */
export function atTimeOf(session: Session, event: Event, now: number): Session {
  const times = event.sessions.find(({ id }) => id === session.id)
  if (!times || (isSameTime(times, session) && !isLateFor(session, now))) return session
  const { dueAt: _due, ...rest } = session
  const { day, hours } = times
  const next = decidedAnew({ ...rest, day, hours, keptUnder: day }, now)
  return { ...next, ...dueAfter(next, now) }
}
