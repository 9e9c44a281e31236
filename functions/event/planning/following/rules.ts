import type { Times } from '../../../../shared/contract/event'
import { decidedAnew } from '../../deciding/rules'
import { beginsAt, dueAfter, type Event, isOverAt, type Session } from '../../rules'
import { courseOf } from '../../series/rules'
import { isSeen } from '../rules'

const isSameTime = (one: Times, other: Times): boolean =>
  beginsAt(one) === beginsAt(other) && isOverAt(one) === isOverAt(other)

/** Called off it is found as before: whoever comes for it reads why. */
export const isShownWith = (
  event: Pick<Event, 'status' | 'textCheck'>,
  { isShown }: Pick<Session, 'isShown'>,
): boolean => (event.status === 'cancelled' ? isShown : isSeen(event))

/** What nobody has ever seen is kept under its new day; what was seen, where those look who signed up for it. */
const keptUnder = ({ day }: Times, session: Session): Pick<Session, 'keptUnder'> => ({
  keptUnder: session.isShown ? session.keptUnder : day,
})

/** Whether it would have been decided before anybody could see it. */
const isLateFor = ({ isShown, decidesAt = Infinity }: Session, now: number): boolean =>
  !isShown && decidesAt <= now

/** The same of the seats of a course, which are kept under the day of its last. */
export function ofCourse(session: Session, event: Event, now: number): Session {
  const next = atTimeOf(session, event, now)
  const { course } = courseOf(session, event)
  if (!course || !session.course) return next
  const isMoved = !isSameTime(next, session) || !isSameTime(course.last, session.course.last)
  return isMoved ? { ...next, course, ...keptUnder(course.last, session) } : next
}

/** A session at the time that its event says. */
export function atTimeOf(session: Session, event: Event, now: number): Session {
  const times = event.sessions.find(({ id }) => id === session.id)
  if (!times || (isSameTime(times, session) && !isLateFor(session, now))) return session
  const { dueAt: _due, ...rest } = session
  const { day, hours } = times
  const next = decidedAnew({ ...rest, day, hours, ...keptUnder(times, session) }, now)
  return { ...next, ...dueAfter(next, now) }
}
