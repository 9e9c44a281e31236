import type { BlockId } from '../../../../shared/kernel/ids'
import { accept } from '../../../../shared/kernel/outcome'
import { commit } from '../../../platform/commit'
import { withFreshRead } from '../../../platform/retry'
import type { World } from '../../../platform/world'
import { withoutWords } from '../rules'
import { loadBlock } from '../store'
import { changeBlock } from '../writes'

/** Of somebody who is gone: that there was a block stays, what was said about it goes. */
export const eraseBlock = async (world: World, id: string): Promise<void> => {
  await withFreshRead(world, async () => {
    const block = await loadBlock(id as BlockId)
    const after = block && withoutWords(block)
    if (after) await commit(...changeBlock(after, undefined))
    return accept(undefined)
  })
}
