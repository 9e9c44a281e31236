import type { DriveEndReason } from '../../../shared/contract/interest'
import type { ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { type Drive, isSettled, settledAs } from '../rules'

type Ending = {
  readonly by: ResidentId
  readonly reason: DriveEndReason
  readonly at: number
}

/** It comes to nothing, as long as nothing has come of it. */
export function decideEnd(
  drive: Drive,
  { by, reason, at }: Ending,
): Outcome<Drive, { readonly code: 'interest.over' }> {
  if (isSettled(drive)) return refuse({ code: 'interest.over' })
  return accept({ ...settledAs(drive, 'ended', at), reason, endedBy: by })
}
