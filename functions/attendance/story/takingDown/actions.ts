import type * as contract from '../../../../shared/contract/story'
import { accept, refuse } from '../../../../shared/kernel/outcome'
import { glanceAt } from '../../../event/showing/actions'
import { photosOf } from '../../../moderation/photo/actions'
import type { Action } from '../../../platform/call'
import { commit } from '../../../platform/commit'
import { next } from '../../../platform/facts'
import { withFreshRead } from '../../../platform/retry'
import { isFoundBy, mayCome } from '../../../registration/showing/actions'
import { erasing } from '../actions'
import { isGoneFrom, isRead, withoutPhoto } from '../rules'
import { loadStory } from '../store'
import { changeStory } from '../writes'

/** Of a story that is read, at the first word of anybody who sees it; what has gone already stays gone. */
export const takeDownPhoto: Action<typeof contract.takeDownPhoto> = (
  { world, caller },
  { sessionId, photoId },
) =>
  withFreshRead(world, async () => {
    const session = await glanceAt(sessionId)
    if (!session || !isFoundBy(caller, session)) return refuse({ code: 'session.notFound' })
    if (!mayCome(caller, session)) return refuse({ code: 'photo.notFound' })
    const story = await loadStory(sessionId)
    const changed = isRead(story) ? withoutPhoto(story, photoId, world.now()) : undefined
    if (story && changed) {
      await commit(changeStory(next(story, changed)), ...(await erasing(world, [photoId])))
      return accept({ photoId })
    }
    const [photo] = await photosOf([photoId])
    return isGoneFrom(sessionId, photo) ? accept({ photoId }) : refuse({ code: 'photo.notFound' })
  })
