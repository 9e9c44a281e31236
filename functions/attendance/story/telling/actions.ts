import { addDays } from '../../../../shared/kernel/dates'
import type { PlaceId } from '../../../../shared/kernel/ids'
import { glanceAt } from '../../../event/showing/actions'
import { tell } from '../../../notice/actions'
import type { World } from '../../../platform/world'
import { workersAt } from '../../../resident/post/holders/actions'
import { isIn } from '../../rules'
import { listCheckIns } from '../../store'
import type { Story } from '../rules'

const about = ({ sessionId, title, day, hours }: Story) => ({
  ...{ sessionId, title, hours, from: day, until: addDays(day, 1) },
})

/** Whoever came hears once that there is a story, however often it is written anew. */
export async function tellThoseWhoCame(world: World, story: Story): Promise<void> {
  for (const { residentId } of (await listCheckIns(story.sessionId)).filter(isIn)) {
    if (residentId === undefined) continue
    await tell(world, residentId, {
      ...{ kind: 'story.written', ...about(story), at: story.firstAt },
      cause: { factId: story.sessionId, rev: 1 },
    })
  }
}

/** Those who work there hear of each photo that somebody wished away, and of nobody's name. */
export async function tellDesk(world: World, story: Story): Promise<void> {
  const session = await glanceAt(story.sessionId)
  if (!session) return
  const { nodeId, communityId = nodeId } = session
  for (const residentId of await workersAt(
    [...new Set<PlaceId>([nodeId, communityId])],
    world.now(),
  ))
    await tell(world, residentId, {
      ...{ kind: 'story.photoTakenDown', ...about(story), at: story.takenDownAt },
      cause: { factId: story.sessionId, rev: story.rev },
    })
}
