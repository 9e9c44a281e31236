import type { SessionView } from '../../../shared/contract/event'
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

/** The photo that others see, as it stood at a revision of its check. */
function standing({ cover }: Pick<Event, 'cover'>) {
  if (cover?.state !== 'passed') return cover?.before
  return { photoId: cover.photoId, rev: cover.rev }
}

/** Of what is drafted or published and not over yet: one more, and the one that is seen stays until it has passed. */
export function decideCover(
  event: Event,
  { id, bytes, now }: Offered,
): Outcome<Event, OfferRefusal> {
  if (event.status !== 'draft' && event.status !== 'published')
    return refuse({ code: 'event.notInThisState' })
  if (lastOverAt(event) <= now) return refuse({ code: 'event.inThePast' })
  if (bytes > MAX_BYTES) return refuse({ code: 'photo.tooLarge', maxMb: MAX_PHOTO_MB })
  const before = standing(event)
  const cover = { photoId: id, state: 'awaiting', rev: 0, ...(before ? { before } : {}) } as const
  return accept({ ...event, cover })
}

export function withoutCover({ cover: _cover, ...event }: Event): Event {
  return event
}

/** Whether another photo than this one was put there. */
export const isOtherThan = ({ cover }: Pick<Event, 'cover'>, shown: PhotoId): boolean =>
  cover !== undefined && cover.photoId !== shown

type Moved = Pick<Photo, 'id' | 'rev' | 'state' | 'erasedAt'>

/** Without the one that stood: its pictures are gone while another is checked. */
function withoutBefore(event: Event, { id, rev, erasedAt }: Moved): Event | undefined {
  if (!event.cover?.before) return undefined
  const { before, ...cover } = event.cover
  const isGone = before.photoId === id && rev > before.rev && erasedAt !== undefined
  return isGone ? { ...event, cover } : undefined
}

/** What stands once the newer one is gone: the one before, or none. */
function backToBefore(event: Event): Event {
  const before = event.cover?.before
  return before ? { ...event, cover: { ...before, state: 'passed' } } : withoutCover(event)
}

/** The event as its photo stands; `undefined` where that is another's, or known already. */
export function withPhoto(event: Event, photo: Moved): Event | undefined {
  const { cover } = event
  const { id, rev, state, erasedAt } = photo
  if (cover?.photoId !== id) return withoutBefore(event, photo)
  if (rev <= cover.rev) return undefined
  if (erasedAt !== undefined) return backToBefore(event)
  const { before } = cover
  const kept = before && state !== 'passed' ? { before } : {}
  return { ...event, cover: { photoId: id, state, rev, ...kept } }
}

/** The photo that others see. */
export function coverOf(event: Pick<Event, 'cover'>): { readonly coverId?: PhotoId } {
  const stands = standing(event)
  return stands ? { coverId: stands.photoId } : {}
}

const idsOf = (event: Pick<Event, 'cover'> | undefined): readonly PhotoId[] =>
  [event?.cover?.photoId, event?.cover?.before?.photoId].filter((id) => id !== undefined)

/** The photos that an event lets go with a change. */
export const notShownAnyMore = (
  before: Pick<Event, 'cover'> | undefined,
  after: Pick<Event, 'cover'> | undefined,
): readonly PhotoId[] => idsOf(before).filter((id) => !idsOf(after).includes(id))

/** Its photo to its desk, with the one that stands meanwhile; to everybody else that one. */
export function coverFor(
  event: Pick<Event, 'cover'>,
  who: 'desk' | 'neighbour',
): Pick<SessionView, 'cover'> {
  const { cover } = event
  if (who === 'desk' && cover) {
    const { photoId, state, before } = cover
    return { cover: { id: photoId, state, ...(before ? { before: before.photoId } : {}) } }
  }
  const stands = standing(event)
  return stands ? { cover: { id: stands.photoId, state: 'passed' } } : {}
}
