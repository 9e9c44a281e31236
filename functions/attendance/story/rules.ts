import type { Times } from '../../../shared/contract/event'
import { MAX_PHOTO_MB } from '../../../shared/contract/moderation'
import { MAX_STORY_PHOTOS } from '../../../shared/contract/story'
import { MINUTE_MS } from '../../../shared/kernel/dates'
import type { PhotoId, SessionId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { beginsAt, isOverAt, type Session, type TextCheck } from '../../event/rules'
import type { Photo } from '../../moderation/photo/rules'

type Done = readonly { key: string; hash: string; at: number; answer: string }[]

/** What a worker writes of a class that has begun, with its photos: one of each session, and nobody's name in it. */
export type Story = Times & {
  readonly sessionId: SessionId
  readonly rev: number
  readonly title: string
  /** Empty: not written yet, or taken back. */
  readonly words: string
  readonly textCheck: TextCheck
  /** In the order in which they are shown. */
  readonly photoIds: readonly PhotoId[]
  /** So many were taken away because somebody on them wished it. */
  readonly takenDown: number
  /** Epoch ms: when these words were written. */
  readonly writtenAt: number
  /** Epoch ms: when the first were, also where they were taken back since; who came hears of that. */
  readonly firstAt: number
  /** Epoch ms: when a photo was last taken away. */
  readonly takenDownAt: number
  readonly done: Done
}

/** Since when it is over, epoch ms: it is kept as long as its class. */
export const overAt = (story: Times): number => isOverAt(story)

type Held = Pick<Session, 'day' | 'hours' | 'status'>
type NotNow = { readonly code: 'session.cancelled' | 'story.early' }

/** From its beginning on, of whatever was held. */
export function decideOpen(session: Held, now: number): Outcome<undefined, NotNow> {
  if (session.status === 'cancelled') return refuse({ code: 'session.cancelled' })
  return now < beginsAt(session) ? refuse({ code: 'story.early' }) : accept(undefined)
}

/** Of which nothing is written yet. */
export const unwritten = ({
  id: sessionId,
  title,
  day,
  hours,
}: Pick<Session, 'id' | 'title' | 'day' | 'hours'>): Story => ({
  ...{ sessionId, rev: 0, title, day, hours, words: '' },
  ...{ textCheck: { is: 'passed', of: '' }, photoIds: [], takenDown: 0 },
  ...{ writtenAt: 0, firstAt: 0, takenDownAt: 0, done: [] },
})

type Known = ReadonlyMap<PhotoId, Photo>

export const knownOf = (photos: readonly (Photo | undefined)[]): Known =>
  new Map(photos.flatMap((photo) => (photo ? [[photo.id, photo] as const] : [])))

/** An upload that takes longer has stopped, and gives its place back. */
const UPLOAD_MS = 15 * MINUTE_MS
const MAX_BYTES = MAX_PHOTO_MB * 1024 * 1024

const isThere = (photo: Photo | undefined): photo is Photo =>
  photo !== undefined && photo.erasedAt === undefined

const holdsPlace = (photo: Photo | undefined, now: number): boolean => {
  if (!isThere(photo) || photo.state === 'refused') return false
  return photo.state !== 'awaiting' || now - photo.offeredAt < UPLOAD_MS
}

type Offered = {
  readonly id: PhotoId
  readonly bytes: number
  readonly known: Known
  readonly now: number
}
type OfferRefusal =
  | { readonly code: 'photo.tooMany'; readonly max: number }
  | { readonly code: 'photo.tooLarge'; readonly maxMb: number }

/** A place for one more; what was refused or never came has given its place back. */
export function decideOffer(
  story: Story,
  { id, bytes, known, now }: Offered,
): Outcome<Story, OfferRefusal> {
  if (bytes > MAX_BYTES) return refuse({ code: 'photo.tooLarge', maxMb: MAX_PHOTO_MB })
  const standing = story.photoIds.filter((one) => holdsPlace(known.get(one), now))
  if (standing.length >= MAX_STORY_PHOTOS)
    return refuse({ code: 'photo.tooMany', max: MAX_STORY_PHOTOS })
  return accept({ ...story, photoIds: [...standing, id] })
}

type Written = Pick<Story, 'words' | 'photoIds'> & { readonly now: number }

/** With these of its photos, each once and none of another class. */
export function decideWriting(
  story: Story,
  { words, photoIds, now }: Written,
): Outcome<Story, { readonly code: 'photo.notFound' }> {
  if (photoIds.some((id) => !story.photoIds.includes(id))) return refuse({ code: 'photo.notFound' })
  return accept({
    ...story,
    words,
    photoIds: [...new Set(photoIds)],
    writtenAt: now,
    firstAt: story.firstAt || now,
  })
}

export const isWritten = ({ words }: Pick<Story, 'words'>): boolean => words !== ''

/** Whether others read it. */
export const isRead = (story: Story | undefined): story is Story =>
  story !== undefined && isWritten(story) && story.textCheck.is === 'passed'

/** Without a word and a photo. */
export const takenBack = (story: Story): Story => ({
  ...story,
  ...{ words: '', textCheck: { is: 'passed', of: '' }, photoIds: [], writtenAt: 0 },
})

/** Which photos go with a change, for good. */
export const droppedIn = (before: Story, after: Story): readonly PhotoId[] =>
  before.photoIds.filter((id) => !after.photoIds.includes(id))

/** The photos that others see. */
export const seenOf = ({ photoIds }: Story, known: Known): PhotoId[] =>
  photoIds.filter((id) => {
    const photo = known.get(id)
    return isThere(photo) && photo.state === 'passed'
  })

/** As whoever works there sees them: what never came is not there. */
export const deskPhotosOf = ({ photoIds }: Story, known: Known) =>
  photoIds.flatMap((id) => {
    const photo = known.get(id)
    return isThere(photo) && photo.state !== 'awaiting' ? [{ id, state: photo.state }] : []
  })

/** Without this one, because somebody on it wished so; `undefined` where it does not stand there. */
export const withoutPhoto = (story: Story, id: PhotoId, now: number): Story | undefined =>
  story.photoIds.includes(id)
    ? {
        ...story,
        photoIds: story.photoIds.filter((one) => one !== id),
        takenDown: story.takenDown + 1,
        takenDownAt: now,
      }
    : undefined

/** Whether somebody asks again for what has gone already. */
export const isGoneFrom = (sessionId: SessionId, photo: Photo | undefined): boolean =>
  photo !== undefined && photo.subjectId === sessionId && photo.erasedAt !== undefined

/** After a colleague's word on its text; `undefined` when the text has changed since, or was decided on. */
export const withTextCheck = (story: Story, check: TextCheck): Story | undefined =>
  story.textCheck.is === 'withWorker' && story.textCheck.of === check.of
    ? { ...story, textCheck: check }
    : undefined
