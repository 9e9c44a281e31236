import type { SessionId } from '../../../../shared/kernel/ids'
import { accept } from '../../../../shared/kernel/outcome'
import { sessionOf } from '../../../event/showing/actions'
import { changeSession } from '../../../event/writes'
import { commit } from '../../../platform/commit'
import { next } from '../../../platform/facts'
import { withFreshRead } from '../../../platform/retry'
import type { World } from '../../../platform/world'
import { settle } from '../actions'

/** For the sweep: the last day of a session has begun, and what is free is offered. */
export async function sessionIsDue(world: World, id: string): Promise<void> {
  const done = await withFreshRead(world, async () => {
    const session = await sessionOf(id as SessionId)
    if (session?.dueAt === undefined || world.now() < session.dueAt) return accept(undefined)
    await settle(world, session)
    const { dueAt: _begun, ...rest } = session
    await commit(changeSession(next(rest, {})))
    return accept(undefined)
  })
  if (!done.ok) throw new Error('The session kept changing; it stays due.')
}
