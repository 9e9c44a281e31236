import { idPattern, type SessionId } from '../../../shared/kernel/ids'
import { accept } from '../../../shared/kernel/outcome'
import { erasePhoto } from '../../moderation/erasing/actions'
import type { Withheld } from '../../moderation/withheld/rules'
import { commit } from '../../platform/commit'
import { next } from '../../platform/facts'
import { withFreshRead } from '../../platform/retry'
import { type Reaction, reaction } from '../../platform/stream'
import type { World } from '../../platform/world'
import { isRead, type Story, withTextCheck } from './rules'
import { loadStory } from './store'
import { tellDesk, tellThoseWhoCame, tellWriter } from './telling/actions'
import { changeStory } from './writes'

const SESSION = idPattern('session')
type Check = Story['textCheck']

async function follow(world: World, sessionId: SessionId, check: Check): Promise<void> {
  const followed = await withFreshRead(world, async () => {
    const story = await loadStory(sessionId)
    const changed = story && withTextCheck(story, check)
    if (changed) await commit(changeStory(next(story, changed)))
    return accept(undefined)
  })
  if (!followed.ok) throw new Error('The story kept changing; the record comes again.')
}

function checkOf({ textHash: of = '', status, label = 'other' }: Withheld): Check {
  return status === 'released' ? { is: 'passed', of } : { is: 'refused', of, label }
}

/** It is read from then on, or to be written anew by whoever wrote it. */
const textDecided = reaction<Withheld>('Withheld', async (world, { after }) => {
  if (after?.kind !== 'eventText' || after.status === 'waiting') return
  if (!SESSION.test(after.subjectId)) return
  await follow(world, after.subjectId as SessionId, checkOf(after))
  if (after.status === 'refused') await tellWriter(world, after)
})

const written = reaction<Story>('Story', async (world, { before, after }) => {
  if (isRead(after) && !isRead(before)) await tellThoseWhoCame(world, after)
})

const takenDown = reaction<Story>('Story', async (world, { before, after }) => {
  if (after && after.takenDown > (before?.takenDown ?? 0)) await tellDesk(world, after)
})

/** The table has forgotten it with its class: its photos go with it. */
const forgotten = reaction<Story>('Story', async (world, { before, after }) => {
  if (!before || after) return
  for (const id of before.photoIds) await erasePhoto(world, id)
})

export const storyReactions: readonly Reaction[] = [textDecided, written, takenDown, forgotten]
