import { type Reaction, reaction } from '../../platform/stream'
import type { Block } from '../block/rules'
import type { Membership } from '../rules'
import { closeOfBlocked, closeOfLeft } from './closing/actions'

/** At once, and at each later pass. */
const left = reaction<Membership>('Membership', async (world, { after }) => {
  if (after?.status === 'left') await closeOfLeft(world, after)
})

const blocked = reaction<Block>('Block', async (world, { after }) => {
  if (after?.status === 'running') await closeOfBlocked(world, after)
})

export const callBackReactions: readonly Reaction[] = [left, blocked]
