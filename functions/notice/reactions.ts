import { type Reaction, reaction } from '../platform/stream'
import type { Membership } from '../resident/rules'
import { tell } from './actions'

const membershipDecided = reaction<Membership>('Membership', async (world, { after }) => {
  if (!after || after.status === 'requested') return
  const { id, rev, residentId, status, reason, compoundName, decidedAt } = after
  await tell(world, residentId, {
    kind: `membership.${status}`,
    title: compoundName,
    ...(reason === undefined ? {} : { reason }),
    at: decidedAt ?? after.requestedAt,
    cause: { factId: id, rev },
  })
})

export const noticeReactions: readonly Reaction[] = [membershipDecided]
