import type { MyListing } from '../../../../../shared/contract/ownListing'
import { PUBLISH_WORDS } from '../../../../../shared/text/zhCN/listing'
import type { Draft } from './draft'

export type Stand = {
  readonly draft: Draft
  readonly photos: MyListing['photos']
  /** Photos on their way, failed ones included. */
  readonly uploads: number
}

export const isThere = ({ state }: MyListing['photos'][number]): boolean => state !== 'awaiting'

const lacksPhoto = ({ photos, uploads }: Stand): string | undefined => {
  if (uploads > 0) return PUBLISH_WORDS.needUpload
  return photos.some(isThere) ? undefined : PUBLISH_WORDS.needPhoto
}

const lacksTitle = ({ draft }: Stand): string | undefined =>
  draft.title.trim() === '' ? PUBLISH_WORDS.needTitle : undefined

const lacksCategory = ({ draft }: Stand): string | undefined =>
  draft.category === undefined ? PUBLISH_WORDS.needCategory : undefined

// In the order of PUBLISH_WORDS.steps; the terms are filled in from the start.
const LACKS = [lacksPhoto, lacksTitle, lacksCategory]

/** What is missing before the next step, as a sentence. */
export const lackingAt = (step: number, stand: Stand): string | undefined => LACKS[step]?.(stand)
