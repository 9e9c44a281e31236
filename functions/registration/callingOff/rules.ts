import type { CalledOff } from '../../../shared/contract/sessionChanges'
import type { SessionStatus } from '../../../shared/contract/event'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { beginsAt, type Event, type Session } from '../../event/rules'

type Begun = { readonly code: 'session.begun' }

/** Whether it can still be changed for those who mean to come: not once it has begun, nor when nothing becomes of it. */
export const isToCome = (session: Session, now: number): boolean =>
  (session.status === 'open' || session.status === 'closed') && now < beginsAt(session)

/** Nothing becomes of it, and nothing of it is due any more. */
export function calledOff(
  { dueAt: _due, ...session }: Session,
  { because, now }: { readonly because: CalledOff; readonly now: number },
): Session {
  const off = { status: 'cancelled', calledOff: because, changedAt: now } as const
  return { ...session, ...off, rev: session.rev + 1 }
}

/** The event as its sessions are then: without one that comes it is called off as a whole. */
export function withoutSessions(event: Event, gone: readonly Session[], now: number): Event {
  const ids = new Set(gone.map(({ id }) => id))
  const sessions = event.sessions.map((one) =>
    ids.has(one.id) ? { ...one, isCancelled: true as const } : one,
  )
  const isOver = sessions.every(({ isCancelled }) => isCancelled)
  return {
    ...event,
    ...{ sessions, rev: event.rev + 1, changedAt: now },
    ...(isOver ? { status: 'cancelled' } : {}),
  }
}

/** No more sign-ups, or again. */
export function decideSignUp(
  session: Session,
  { status, now }: { readonly status: Extract<SessionStatus, 'open' | 'closed'>; now: number },
): Outcome<Session, Begun> {
  if (!isToCome(session, now)) return refuse({ code: 'session.begun' })
  return accept({ ...session, status, rev: session.rev + 1, changedAt: now })
}
