import { type Reaction, reaction } from '../../platform/stream'
import type { Block } from '../../resident/block/rules'
import type { Membership } from '../../resident/rules'
import { clearUp, putDown } from './actions'

/** At once, and at each later pass. */
const moved = reaction<Membership>('Membership', async (world, { after }) => {
  if (after?.status === 'left') await clearUp(world, after)
})

const blocked = reaction<Block>('Block', async (world, { after }) => {
  if (after?.status === 'running') await putDown(world, after)
})

export const clearingReactions: readonly Reaction[] = [moved, blocked]
