import type { SessionId } from '../../../../shared/kernel/ids'
import { accept } from '../../../../shared/kernel/outcome'
import { sessionOf } from '../../../event/showing/actions'
import { dueAfter, type Session } from '../../../event/rules'
import { changeSession } from '../../../event/writes'
import { commit } from '../../../platform/commit'
import { next } from '../../../platform/facts'
import { withFreshRead } from '../../../platform/retry'
import type { World } from '../../../platform/world'
import { decide } from '../../deciding/actions'
import { settle } from '../actions'

/** What is due of it next, if anything is. */
async function goOn(session: Session, now: number): Promise<void> {
  const { dueAt: _past, ...rest } = session
  await commit(changeSession(next({ ...rest, ...dueAfter(rest, now) }, {})))
}

/**
 * For the sweep: the last day of a session has begun, and what is free is offered; or it is time to decide whether enough
 * come. Both where it comes late: who waits has their seat before it is counted.
 */
export async function sessionIsDue(world: World, id: string): Promise<void> {
  const done = await withFreshRead(world, async () => {
    const session = await sessionOf(id as SessionId)
    const now = world.now()
    if (session?.dueAt === undefined || now < session.dueAt) return accept(undefined)
    await settle(world, session)
    const isToDecide = session.decidesAt !== undefined && session.decidesAt <= now
    await (isToDecide ? decide(world, session) : goOn(session, now))
    return accept(undefined)
  })
  if (!done.ok) throw new Error('The session kept changing; it stays due.')
}
