import type { BlockId } from '../../../../shared/kernel/ids'
import { accept } from '../../../../shared/kernel/outcome'
import { loadAccess } from '../../../platform/access'
import { commit } from '../../../platform/commit'
import { withFreshRead } from '../../../platform/retry'
import type { World } from '../../../platform/world'
import { elapsed } from '../rules'
import { loadBlock } from '../store'
import { changeBlock } from '../writes'

/** For the sweep: what may have been missed is looked for again, and what is over is put down as over. */
export async function blockIsDue(world: World, id: string): Promise<void> {
  await withFreshRead(world, async () => {
    const block = await loadBlock(id as BlockId)
    const after = block && elapsed(block, world.now())
    if (after) await commit(...changeBlock(after, await loadAccess(after.residentId)))
    return accept(undefined)
  })
}
