import type * as contract from '../../../shared/contract/attendance'
import { accept, refuse } from '../../../shared/kernel/outcome'
import type { WorkerOf } from '../../../shared/kernel/scope'
import type { ResidentId } from '../../../shared/kernel/ids'
import { glanceAt } from '../../event/showing/actions'
import { DAY_MS } from '../../../shared/kernel/dates'
import { LATE_DAYS } from '../../../shared/contract/attendance'
import { isOverAt } from '../../event/rules'
import type { Action } from '../../platform/call'
import { commit } from '../../platform/commit'
import { answeredBefore, carriedOut, isFull } from '../../platform/done'
import { withFreshRead } from '../../platform/retry'
import { workerOf } from '../../platform/session'
import { glanceAtSeats, seatedIn } from '../../registration/standing/actions'
import { namedFaces } from '../admitting/faces/actions'
import { loadNumbered } from '../store'
import { changeNumbered } from '../writes'
import { inOrder, numbered } from './rules'

/** Those with a seat as a paper list names them: by building, then by name. */
async function listed(proof: WorkerOf, ids: readonly ResidentId[]) {
  const faces = await namedFaces(proof, ids)
  return inOrder(ids.map((id) => ({ id, face: faces.get(id) })))
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
    const now = world.now()
    if (now >= isOverAt(session) + LATE_DAYS * DAY_MS) return refuse({ code: 'attendance.over' })
    const before = await loadNumbered(sessionId)
    const repeat = answeredBefore(before.done, request)
    if (!repeat.ok) return repeat
    if (repeat.value) return accept({ numbered: Number(repeat.value.answer) })
    if (isFull(before.done, now)) return refuse({ code: 'session.changedTooOften' })
    const ids = (await seatedIn(seats)).map(({ residentId }) => residentId)
    const next = numbered(before, await listed(proof, ids), now)
    const answer = String(next.order.length)
    await commit(
      changeNumbered({ ...next, done: carriedOut(before.done, request, { at: now, answer }) }),
    )
    return accept({ numbered: next.order.length })
  })
