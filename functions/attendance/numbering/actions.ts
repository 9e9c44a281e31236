import type * as contract from '../../../shared/contract/attendance'
import type { WorkerOf } from '../../../shared/kernel/scope'
import { accept, refuse } from '../../../shared/kernel/outcome'
import type { ResidentId } from '../../../shared/kernel/ids'
import { glanceAt } from '../../event/showing/actions'
import { DAY_MS } from '../../../shared/kernel/dates'
import { LATE_DAYS } from '../../../shared/contract/attendance'
import { isOverAt, type Session } from '../../event/rules'
import type { Action, Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { answeredBefore, carriedOut, isFull } from '../../platform/done'
import { withFreshRead } from '../../platform/retry'
import { workerOf } from '../../platform/session'
import { glanceAtSeats, seatedIn } from '../../registration/standing/actions'
import { namedFaces } from '../admitting/faces/actions'
import { loadNumbered } from '../store'
import { changeNumbered } from '../writes'
import { inOrder, type NumberedList, numbered } from './rules'

/** Those with a seat as a paper list names them: by building, then by name. */
async function listed(at: Parameters<typeof namedFaces>[1], ids: readonly ResidentId[]) {
  const faces = await namedFaces(ids, at)
  return inOrder(ids.map((id) => ({ id, face: faces.get(id) })))
}

type At = { readonly session: Session; readonly proof: WorkerOf; readonly seats: Session }

async function number({ world, request }: Call<'worker'>, before: NumberedList, at: At) {
  const now = world.now()
  if (isFull(before.done, now)) return refuse({ code: 'session.changedTooOften' })
  const ids = (await seatedIn(at.seats)).map(({ residentId }) => residentId)
  const next = numbered(before, await listed({ ...at, now }, ids), now)
  const told = { at: now, answer: String(next.order.length) }
  await commit(changeNumbered({ ...next, done: carriedOut(before.done, request, told) }))
  return accept({ numbered: next.order.length })
}

/** A printed list may be made days before the session. */
export const numberList: Action<typeof contract.numberList> = (call, { sessionId }) =>
  withFreshRead(call.world, async () => {
    const { world, caller, request } = call
    const session = await glanceAt(sessionId)
    const proof = session && workerOf(caller, session)
    const seats = proof && (await glanceAtSeats(session))
    if (!seats) return refuse({ code: 'session.notFound' })
    if (session.status === 'cancelled') return refuse({ code: 'session.cancelled' })
    if (world.now() >= isOverAt(session) + LATE_DAYS * DAY_MS)
      return refuse({ code: 'attendance.over' })
    const before = await loadNumbered(sessionId)
    const repeat = answeredBefore(before.done, request)
    if (!repeat.ok) return repeat
    if (repeat.value) return accept({ numbered: Number(repeat.value.answer) })
    return number(call, before, { session, proof, seats })
  })
