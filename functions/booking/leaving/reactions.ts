import { type Reaction, reaction } from '../../platform/stream'
import type { Membership } from '../../resident/rules'
import { clearUp } from './actions'

/** Who left, at once and at each later pass. */
const cleared = reaction<Membership>('Membership', async (world, { after }) => {
  if (after?.status === 'left') await clearUp(world, after)
})

export const leavingReactions: readonly Reaction[] = [cleared]
