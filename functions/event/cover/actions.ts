import type * as contract from '../../../shared/contract/cover'
import { MAX_PHOTO_MB } from '../../../shared/contract/moderation'
import type { PhotoId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { photosOf } from '../../moderation/photo/actions'
import { erased } from '../../moderation/photo/rules'
import { awaitPhoto, changePhoto, photoIdFor } from '../../moderation/photo/writes'
import type { Action } from '../../platform/call'
import type { Change } from '../../platform/commit'
import { PHOTO_KEYS, signUpload } from '../../platform/objects'
import type { World } from '../../platform/world'
import { heldAt } from '../judging/actions'
import { changeByWorker } from '../planning/actions'
import type { Event } from '../rules'
import { loadEvent } from '../store'
import { decideCover, withoutCover } from './rules'

const MAX_BYTES = MAX_PHOTO_MB * 1024 * 1024

/** The photo before goes for good. */
async function erasing(world: World, { cover }: Event): Promise<readonly Change[]> {
  const ids: readonly PhotoId[] = cover === undefined ? [] : [cover.photoId]
  return (await photosOf(ids)).flatMap((photo) =>
    photo && photo.erasedAt === undefined ? [changePhoto(erased(photo, world.now()))] : [],
  )
}

export const offerCover: Action<typeof contract.offerCover> = async (call, asked) => {
  const { eventId, contentType, bytes } = asked
  const id = photoIdFor(call, eventId)
  const now = call.world.now()
  const offered = await changeByWorker(call, eventId, async (event) => {
    const decided = decideCover(event, { id, bytes, now })
    if (!decided.ok) return decided
    const path = await heldAt(event)
    if (!path) return refuse({ code: 'place.notFound' })
    const subject = { ...path, id: eventId, compoundName: event.nodeName }
    const { change } = awaitPhoto(call, subject, contentType)
    return accept({ event: decided.value, also: [change, ...(await erasing(call.world, event))] })
  })
  if (!offered.ok) return offered
  // A repeated offer of a photo that another has replaced since: a file sent there would show nowhere.
  const event = await loadEvent(eventId)
  if (event?.cover?.photoId !== id) return refuse({ code: 'photo.notFound' })
  const upload = signUpload({ key: PHOTO_KEYS.upload(id), contentType, maxBytes: MAX_BYTES, now })
  return accept({ photoId: id, ...upload, maxMb: MAX_PHOTO_MB })
}

export const dropCover: Action<typeof contract.dropCover> = async (call, { eventId }) => {
  const dropped = await changeByWorker(call, eventId, async (event) =>
    accept({ event: withoutCover(event), also: await erasing(call.world, event) }),
  )
  return dropped.ok ? accept({ eventId }) : dropped
}
