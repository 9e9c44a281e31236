import type { Times } from '../../../../shared/contract/event'
import type { LocalDate } from '../../../../shared/kernel/dates'
import { decidedAnew } from '../../deciding/rules'
import { beginsAt, dueAfter, type Event, isOverAt, type Session } from '../../rules'

const isSameTime = (one: Times, other: Times): boolean =>
  beginsAt(one) === beginsAt(other) && isOverAt(one) === isOverAt(other)

/** Whether it would have been decided before anybody could see it. */
const isLateFor = ({ isShown, decidesAt = Infinity }: Session, now: number): boolean =>
  !isShown && decidesAt <= now

/** What nobody has ever seen is kept under its new day; what was seen, where those look who signed up for it. */
const keptOf = ({ isShown, keptUnder }: Session, day: LocalDate): LocalDate =>
  isShown ? keptUnder : day

/** A session at the time that its event says. */
export function atTimeOf(session: Session, event: Event, now: number): Session {
  const times = event.sessions.find(({ id }) => id === session.id)
  if (!times || (isSameTime(times, session) && !isLateFor(session, now))) return session
  const { dueAt: _due, ...rest } = session
  const { day, hours } = times
  const next = decidedAnew({ ...rest, day, hours, keptUnder: keptOf(session, day) }, now)
  return { ...next, ...dueAfter(next, now) }
}
