import type { ResidentId } from '../../../../shared/kernel/ids'
import { accept } from '../../../../shared/kernel/outcome'
import { loadAccess } from '../../../platform/access'
import { commit } from '../../../platform/commit'
import { withFreshRead } from '../../../platform/retry'
import { livesThere } from '../../../platform/session'
import type { World } from '../../../platform/world'
import type { Block } from '../../block/rules'
import type { Membership } from '../../rules'
import { loadCallBack } from '../store'
import { changeCallBack } from '../writes'
import { closedFor } from './rules'

type Closing = Omit<Parameters<typeof closedFor>[1], 'at'>

/** One change on the call's own `rev`: done again, it finds nothing open. */
async function close(world: World, residentId: ResidentId, closing: Closing): Promise<void> {
  await withFreshRead(world, async () => {
    const stored = await loadCallBack(world.idFor('callBack', residentId))
    const closed = closedFor(stored, { ...closing, at: world.now() })
    if (closed) await commit(changeCallBack(closed))
    return accept(undefined)
  })
}

/** Nobody of the old community calls whoever lives there no more; another home in it keeps the call. */
export async function closeOfLeft(world: World, membership: Membership): Promise<void> {
  const { residentId, communityId } = membership
  const access = await loadAccess(residentId)
  const isStill = access?.memberships.some(
    (home) => home.communityId === communityId && livesThere(home, world.now()),
  )
  if (!isStill)
    await close(world, residentId, { because: 'left', before: world.now(), communityId })
}

/** What was asked for before the block; whoever is blocked may ask again, about that. */
export const closeOfBlocked = (world: World, { residentId, since }: Block): Promise<void> =>
  close(world, residentId, { because: 'blocked', before: since })
