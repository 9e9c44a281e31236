import type * as contract from '../../../shared/contract/interest'
import { accept, refuse } from '../../../shared/kernel/outcome'
import type { Action, Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { answeredBefore, carriedOut } from '../../platform/done'
import { next } from '../../platform/facts'
import { withFreshRead } from '../../platform/retry'
import { workerOf } from '../../platform/session'
import type { Drive } from '../rules'
import { loadDrive } from '../store'
import { changeDrive } from '../writes'
import { decideEnd } from './rules'
import type { DriveEndReason } from '../../../shared/contract/interest'

async function end(call: Call<'worker'>, drive: Drive, reason: DriveEndReason) {
  const { world, caller, request } = call
  const at = world.now()
  const decided = decideEnd(drive, { by: caller.id, reason, at })
  if (!decided.ok) return decided
  const { id, status } = decided.value
  const done = carriedOut(drive.done, request, { at, answer: status })
  await commit(changeDrive(next(decided.value, { done })))
  return accept({ id, status })
}

/** A worker of its place ends it before its day; those who would have come hear why. */
export const endDrive: Action<typeof contract.endDrive> = (call, { driveId, reason }) =>
  withFreshRead(call.world, async () => {
    const drive = await loadDrive(driveId)
    if (!drive || !workerOf(call.caller, drive)) return refuse({ code: 'interest.notFound' })
    const before = answeredBefore(drive.done, call.request)
    if (!before.ok) return before
    if (before.value) return accept({ id: drive.id, status: 'ended' as const })
    return end(call, drive, reason)
  })
