import { type Reaction, reaction } from '../../platform/stream'
import type { Block } from '../../resident/block/rules'
import type { Membership } from '../../resident/rules'
import type { Event } from '../rules'
import { alignOne, alignProposals, putDown } from './actions'

/** At once, and at each later pass. */
const moved = reaction<Membership>('Membership', async (world, { after }) => {
  if (after?.status === 'left') await alignProposals(world, after.residentId)
})

const blocked = reaction<Block>('Block', async (world, { after }) => {
  if (after?.status === 'running') await putDown(world, after)
})

const proposed = reaction<Event>('Event', async (world, { before, after }) => {
  if (!before && after?.status === 'proposed') await alignOne(world, after)
})

export const clearedProposals: readonly Reaction[] = [moved, blocked, proposed]
