import { accept } from '../../../shared/kernel/outcome'
import { loadAccess } from '../../platform/access'
import { commit } from '../../platform/commit'
import { StaleRead, withFreshRead } from '../../platform/retry'
import { type Reaction, reaction } from '../../platform/stream'
import { openidOf } from '../../resident/actions'
import type { Membership } from '../../resident/rules'
import { erasingOf } from '../account/others/actions'
import { erasesAtOf } from './rules'

/** Nobody stays in the register whom it does not need: who was turned away, and a child that moved. */
const relativeGone = reaction<Membership>('Membership', async (world, { before, after }) => {
  const now = world.now()
  const erasesAt = after && erasesAtOf(before, after, now)
  if (!after || erasesAt === undefined) return
  // Meanwhile a person of their own, who cancels for themself.
  if ((await openidOf(after.residentId)) !== undefined) return
  const done = await withFreshRead(world, async () => {
    const access = await loadAccess(after.residentId)
    const isElsewhere = access?.memberships.some(({ status }) => status !== 'rejected')
    if (access && access.goneAt === undefined && !isElsewhere)
      await commit(...(await erasingOf(access, { at: now, erasesAt })))
    return accept(undefined)
  })
  // Looked for again: the step or the stream comes back to it.
  if (!done.ok) throw new StaleRead()
})

export const relativeReactions: readonly Reaction[] = [relativeGone]
