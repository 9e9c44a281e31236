import type { EventId } from '../../../shared/kernel/ids'
import type { World } from '../../platform/world'
import { namesOf } from '../../resident/erasing/actions'
import { follow } from '../planning/following/actions'
import { glanceAtEvent } from '../store'
import { withoutProposer } from './rules'

/** What somebody proposed, without them: the words go where it never took place. */
export async function eraseProposal(world: World, id: string): Promise<void> {
  const event = await glanceAtEvent(id as EventId)
  const names = event ? await namesOf(event.organiserId) : []
  await follow(world, id as EventId, (one) => withoutProposer(one, names))
}
