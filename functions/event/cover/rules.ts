import { MAX_PHOTO_MB } from '../../../shared/contract/moderation'
import type { PhotoId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { Photo } from '../../moderation/photo/rules'
import { type Event, lastOverAt } from '../rules'

const MAX_BYTES = MAX_PHOTO_MB * 1024 * 1024

type Offered = { readonly id: PhotoId; readonly bytes: number; readonly now: number }
type OfferRefusal =
  | { readonly code: 'event.notInThisState' | 'event.inThePast' }
  | { readonly code: 'photo.tooLarge'; readonly maxMb: number }

/** Of what is drafted or published and not over yet: one more, in the place of the one before. */
export function decideCover(
  event: Event,
  { id, bytes, now }: Offered,
): Outcome<Event, OfferRefusal> {
  if (event.status !== 'draft' && event.status !== 'published')
    return refuse({ code: 'event.notInThisState' })
  if (lastOverAt(event) <= now) return refuse({ code: 'event.inThePast' })
  if (bytes > MAX_BYTES) return refuse({ code: 'photo.tooLarge', maxMb: MAX_PHOTO_MB })
  return accept({ ...event, cover: { photoId: id, state: 'awaiting', rev: 0 } })
}

export function withoutCover({ cover: _cover, ...event }: Event): Event {
  return event
}

/** The event as its photo stands; `undefined` where that is another's, or known already. */
export function withPhoto(
  event: Event,
  { id, rev, state, erasedAt }: Pick<Photo, 'id' | 'rev' | 'state' | 'erasedAt'>,
): Event | undefined {
  const { cover } = event
  if (cover?.photoId !== id || rev <= cover.rev) return undefined
  return erasedAt === undefined
    ? { ...event, cover: { photoId: id, state, rev } }
    : withoutCover(event)
}

/** The photo that others see. */
export const coverOf = ({ cover }: Pick<Event, 'cover'>): { readonly coverId?: PhotoId } =>
  cover?.state === 'passed' ? { coverId: cover.photoId } : {}
