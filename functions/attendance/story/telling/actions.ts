import { addDays } from '../../../../shared/kernel/dates'
import type { PlaceId, SessionId } from '../../../../shared/kernel/ids'
import { glanceAt } from '../../../event/showing/actions'
import type { Withheld } from '../../../moderation/withheld/rules'
import { tell } from '../../../notice/actions'
import type { World } from '../../../platform/world'
import { workersAt } from '../../../resident/post/holders/actions'
import { isIn } from '../../rules'
import { listCheckIns } from '../../store'
import type { Story } from '../rules'
import { loadStory } from '../store'

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

/** Whoever wrote words that were refused mends them; what they wrote or took back since is none of it. */
export async function tellWriter(world: World, refused: Withheld): Promise<void> {
  const { id, rev, ownerId, textHash, label = 'other', decidedAt = world.now() } = refused
  const story = await loadStory(refused.subjectId as SessionId)
  if (story?.textCheck.is !== 'refused' || story.textCheck.of !== textHash) return
  await tell(world, ownerId, {
    ...{ kind: 'story.refused', ...about(story), reason: label, at: decidedAt },
    cause: { factId: id, rev },
  })
}
