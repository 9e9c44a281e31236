import { type Reaction, reaction } from '../../platform/stream'
import type { Block } from '../../resident/block/rules'
import { putDown } from './actions'

/** At once, and at each later pass. */
const put = reaction<Block>('Block', async (world, { after }) => {
  if (after?.status === 'running') await putDown(world, after)
})

export const blockingReactions: readonly Reaction[] = [put]
