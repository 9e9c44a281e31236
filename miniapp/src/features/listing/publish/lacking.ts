import type { MyListing } from '../../../../../shared/contract/ownListing'
import type { PhotoId } from '../../../../../shared/kernel/ids'
import { PUBLISH_WORDS } from '../../../../../shared/text/zhCN/listing'
import { OFFER_WORDS } from '../../../../../shared/text/zhCN/skill'
import type { Draft } from './draft'

export type Stand = {
  readonly draft: Draft
  readonly photos: MyListing['photos']
  /** Photos on their way, failed ones included. */
  readonly uploads: number
}

export const isThere = ({ state }: MyListing['photos'][number]): boolean => state !== 'awaiting'

type Waiting = { readonly photoId?: PhotoId }

/** Places that nobody here is filling; none while one who fills does not know yet which is its own. */
export function abandonedOf(
  photos: MyListing['photos'],
  uploads: readonly Waiting[],
): readonly PhotoId[] {
  if (uploads.some(({ photoId }) => photoId === undefined)) return []
  return photos
    .filter((photo) => !isThere(photo) && !uploads.some(({ photoId }) => photoId === photo.id))
    .map(({ id }) => id)
}

const lacksPhoto = ({ photos, uploads }: Stand): string | undefined => {
  if (uploads > 0) return PUBLISH_WORDS.needUpload
  return photos.some(isThere) ? undefined : PUBLISH_WORDS.needPhoto
}

const lacksTitle = ({ draft }: Stand): string | undefined =>
  draft.title.trim() === '' ? PUBLISH_WORDS.needTitle : undefined

const lacksCategory = ({ draft }: Stand): string | undefined =>
  draft.category === undefined ? PUBLISH_WORDS.needCategory : undefined

const lacksHours = ({ draft }: Stand): string | undefined =>
  draft.kind === 'skill' && (draft.terms.weekly ?? []).length === 0
    ? OFFER_WORDS.needHours
    : undefined

// In the order of PUBLISH_WORDS.steps; the terms of a thing are filled in from the start.
const LACKS = [lacksPhoto, lacksTitle, lacksCategory, lacksHours]

/** What is missing before the next step, as a sentence. */
export const lackingAt = (step: number, stand: Stand): string | undefined => LACKS[step]?.(stand)
