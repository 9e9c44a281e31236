import { offerCover } from '../../shared/contract/cover'
import { showSession } from '../../shared/contract/event'
import { photoArrived } from '../../shared/contract/moderation'
import type { EventId, PhotoId, SessionId } from '../../shared/kernel/ids'
import { holds } from './events'
import { eventually, photoOf, sendFile } from './neighbours'
import type { Person, Town } from './town'

/** A worker puts a photo on an event. */
export async function covers(by: Person, eventId: EventId): Promise<PhotoId> {
  const file = await photoOf()
  const kind = { contentType: 'image/jpeg', bytes: file.length } as const
  const offer = await by.gets(offerCover, { eventId, ...kind })
  await sendFile(offer, file)
  await by.gets(photoArrived, { photoId: offer.photoId })
  return offer.photoId
}

/** Until it has passed its check, for whoever asks. */
export const isCovered = (who: Person, sessionId: SessionId, photoId: PhotoId) =>
  eventually(
    () => who.gets(showSession, { sessionId }),
    ({ cover }) => cover?.id === photoId && cover.state === 'passed',
  )

/** A class that everybody sees with its photo. */
export async function coveredClass(town: Town, official: Person) {
  const { id: eventId, sessionIds } = await holds(town, official)
  const [sessionId] = sessionIds
  if (!sessionId) throw new Error('There is no such class.')
  const photoId = await covers(official, eventId)
  await isCovered(official, sessionId, photoId)
  return { eventId, sessionId, photoId }
}
