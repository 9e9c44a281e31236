import type * as contract from '../../../shared/contract/cover'
import { MAX_PHOTO_MB } from '../../../shared/contract/moderation'
import type { EventId, PhotoId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { awaitPhoto, photoIdFor } from '../../moderation/photo/writes'
import type { Action, Call } from '../../platform/call'
import { PHOTO_KEYS, signUpload } from '../../platform/objects'
import { heldAt } from '../judging/actions'
import { changeByWorker } from '../planning/actions'
import { loadEvent } from '../store'
import { decideCover, isOtherThan, withoutCover } from './rules'

const MAX_BYTES = MAX_PHOTO_MB * 1024 * 1024

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
    return accept({ event: decided.value, also: [change] })
  })
  if (!offered.ok) return offered
  // A repeated offer of a photo that another has replaced since: a file sent there would show nowhere.
  const event = await loadEvent(eventId)
  if (event?.cover?.photoId !== id) return refuse({ code: 'photo.notFound' })
  const upload = signUpload({ key: PHOTO_KEYS.upload(id), contentType, maxBytes: MAX_BYTES, now })
  return accept({ photoId: id, ...upload, maxMb: MAX_PHOTO_MB })
}

export const dropCover: Action<typeof contract.dropCover> = async (call, { eventId }) => {
  const dropped = await changeByWorker(call, eventId, (event) =>
    Promise.resolve(accept({ event: withoutCover(event) })),
  )
  return dropped.ok ? accept({ eventId }) : dropped
}

type Shown = { readonly eventId: EventId; readonly photoId: PhotoId }

/** The one that a page showed, and no other that was put there since. */
export async function dropShownCover(call: Call<'worker'>, { eventId, photoId }: Shown) {
  const dropped = await changeByWorker(call, eventId, (event) =>
    Promise.resolve(
      isOtherThan(event, photoId)
        ? refuse({ code: 'report.decidedMeanwhile' } as const)
        : accept({ event: withoutCover(event) }),
    ),
  )
  return dropped.ok ? accept({ eventId }) : dropped
}
