import type { ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { beginsAt, isOverAt, type Event, type Session } from '../../event/rules'
import { changed, isActive, type Registration } from '../../registration/rules'
import { decideDoor } from '../rules'

type Refusal = {
  readonly code: 'session.cancelled' | 'attendance.notBegun' | 'attendance.over'
}

/** The list is complete, once the session has begun; closed twice it is as closed as before. */
export function decideClose(session: Session, now: number): Outcome<Session | undefined, Refusal> {
  if (session.status === 'tookPlace') return accept(undefined)
  if (session.status === 'cancelled') return refuse({ code: 'session.cancelled' })
  if (now < beginsAt(session)) return refuse({ code: 'attendance.notBegun' })
  if (!decideDoor(session, { now, who: 'worker' }).ok) return refuse({ code: 'attendance.over' })
  const { dueAt: _due, decidesAt: _open, ...rest } = session
  return accept({ ...rest, rev: session.rev + 1, status: 'tookPlace', changedAt: now })
}

/** Whether nothing of the course is to come any more; whoever signed up for each is settled with each. */
export const isLast = (
  { id, seatsId }: Pick<Session, 'id' | 'seatsId'>,
  { signUp, sessions }: Pick<Event, 'signUp' | 'sessions'>,
  now: number,
): boolean =>
  (signUp === 'each' && seatsId === id) ||
  sessions.every((one) => one.id === id || one.isCancelled || isOverAt(one) <= now)

type Came = {
  /** To this session, or to any of its course. */
  readonly isIn: boolean
  /** Whether it is the last of those that the seat was for. */
  readonly isLast: boolean
  readonly now: number
}

type Status = Registration['status']

/** What becomes of whoever did not come at all. */
const STAYED_AWAY: { readonly [Each in Status]?: Status } = {
  confirmed: 'noShow',
  waitlisted: 'cancelled',
  offered: 'cancelled',
  attended: 'noShow',
}

/** Who has a seat in a course keeps it until its last, to whatever of it they came: that each check-in says. */
function statusFor(registration: Registration, { isIn, isLast: isEnd }: Came): Status {
  const { status, isWalkIn } = registration
  if (!isEnd && isActive(registration)) return status
  if (isIn) return 'attended'
  return isWalkIn ? status : (STAYED_AWAY[status] ?? status)
}

/** What a closed list makes of somebody's registration; `undefined` where it says so already, or nothing of them. */
export function settled(registration: Registration, came: Came): Registration | undefined {
  if (registration.status === 'cancelled') return undefined
  const status = statusFor(registration, came)
  if (status === registration.status) return undefined
  const { now: changedAt } = came
  return changed(registration, {
    ...{ status, changedAt, changedBy: 'clock' },
    ...(status === 'cancelled' ? { because: 'full' } : {}),
  })
}

/** All whom a closed list says something of, each once. */
export const concerned = (
  ...lists: readonly (readonly (ResidentId | undefined)[])[]
): readonly ResidentId[] => [...new Set(lists.flat().filter((id) => id !== undefined))]
