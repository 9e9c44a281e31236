import type { CheckIn } from '../../../attendance/rules'
import { checkInAt, checkInsIn } from '../../../attendance/counted/actions'
import type { Session } from '../../../event/rules'
import { sessionOf } from '../../../event/showing/actions'
import type { World } from '../../../platform/world'
import { areAlike, pathOf } from '../../rules'
import { bring, type Brought, type Fresh } from '../actions'
import { checkInCounts } from '../rules'

type At = Pick<CheckIn, 'id' | 'sessionId'>

/** By what stands now of both, read behind what was counted: whichever record comes last, it counts the latest. */
const freshOf =
  (at: At): Fresh =>
  async (stored) => {
    const [checkIn, session] = await Promise.all([checkInAt(at), sessionOf(at.sessionId)])
    // What is gone happened all the same.
    if (!checkIn || !session) return undefined
    const months = checkInCounts(checkIn, session)
    if (areAlike(stored?.months ?? {}, months)) return undefined
    return { factRev: checkIn.rev, path: pathOf(session), months }
  }

/** Whoever came to a session, as it stands now. */
export const bringCheckIn = (world: World, at: At): Promise<Brought> =>
  bring(world, at.id, freshOf(at))

/** All of them: it is held at another time, or not at all. */
export async function bringAll(world: World, { id }: Pick<Session, 'id'>): Promise<void> {
  for (const checkIn of await checkInsIn(id)) await bringCheckIn(world, checkIn)
}
