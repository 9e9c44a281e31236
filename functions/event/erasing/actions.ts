import type { EventId, ResidentId } from '../../../shared/kernel/ids'
import type { Self } from '../../../shared/kernel/scope'
import type { World } from '../../platform/world'
import { namesOf } from '../../resident/erasing/actions'
import { follow } from '../planning/following/actions'
import { glanceAtEvent, listOwnProposals } from '../store'
import { takenBack, withoutProposer } from './rules'

/** Far more than may wait at once. */
const LOOKED_AT = 100

/** Nothing that somebody proposed waits at a desk any more. */
export async function takeBackProposals(world: World, person: ResidentId): Promise<void> {
  const rows = await listOwnProposals(person as Self, { before: undefined, limit: LOOKED_AT })
  for (const { id, card } of rows)
    if (card.status === 'proposed') await follow(world, id as EventId, takenBack)
}

/** What somebody proposed, without them: the words go where it never took place. */
export async function eraseProposal(world: World, id: string): Promise<void> {
  const event = await glanceAtEvent(id as EventId)
  const names = event ? await namesOf(event.organiserId) : []
  await follow(world, id as EventId, (one) => withoutProposer(one, names))
}
