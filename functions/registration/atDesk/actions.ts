import type { SessionId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { eventToChange, sessionOf, sessionsOf } from '../../event/showing/actions'
import type { Call } from '../../platform/call'
import { answeredBefore, isFull } from '../../platform/done'
import { workerOf } from '../../platform/session'

export type WorkerCall = Call<'worker'>

/** A session that somebody may change who works there, with its series, and how this very request was answered before. */
export async function atDesk({ world, caller, request }: WorkerCall, id: SessionId) {
  const session = await sessionOf(id)
  if (!session || !workerOf(caller, session)) return refuse({ code: 'session.notFound' })
  const before = answeredBefore(session.done, request)
  if (!before.ok) return before
  if (!before.value && isFull(session.done, world.now()))
    return refuse({ code: 'session.changedTooOften' })
  const event = await eventToChange(session.eventId)
  if (!event) return refuse({ code: 'session.notFound' })
  const all = await sessionsOf(event.sessions.map((one) => one.id))
  const series = all.map((one) => (one.id === id ? session : one))
  return accept({ session, event, series, answer: before.value?.answer })
}
