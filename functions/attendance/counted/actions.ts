import type { SessionId } from '../../../shared/kernel/ids'
import type { CheckIn } from '../rules'
import { type At, listCheckIns, loadCheckIn } from '../store'

/** For features above, before it is counted what came of it. */
export const checkInAt = (at: At): Promise<CheckIn | undefined> => loadCheckIn(at)
export const checkInsIn = (sessionId: SessionId): Promise<readonly CheckIn[]> =>
  listCheckIns(sessionId)
