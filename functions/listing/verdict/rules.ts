import type { PhotoId } from '../../../shared/kernel/ids'
import { checkOf, isVisible, type Listing, type PhotoVerdict, type TextCheck } from '../rules'

/**
 * A listing after a verdict on one of its photos, `undefined` when it says nothing new. One refused photo takes a
 * published listing back to a draft, so that its owner can mend it.
 */
export function withVerdict(
  listing: Listing,
  photoId: PhotoId,
  verdict: PhotoVerdict,
): Listing | undefined {
  if (!listing.photoIds.includes(photoId)) return undefined
  if ((listing.verdicts[photoId]?.rev ?? 0) >= verdict.rev) return undefined
  return backToDraftIfRefused({
    ...listing,
    verdicts: { ...listing.verdicts, [photoId]: verdict },
  })
}

/** A listing after a worker's word on its text, `undefined` when the text has changed since. */
export function withTextCheck(
  listing: Listing,
  check: Exclude<TextCheck, { is: 'none' }>,
): Listing | undefined {
  const { textCheck } = listing
  if (textCheck.is !== 'withWorker' || textCheck.of !== check.of) return undefined
  return backToDraftIfRefused({ ...listing, textCheck: check })
}

export const backToDraftIfRefused = (listing: Listing): Listing =>
  listing.status === 'published' && checkOf(listing) === 'refused'
    ? { ...listing, status: 'draft' }
    : listing

const hasBecomeVisible = (before: Listing, after: Listing): boolean =>
  before.status === 'published' &&
  !isVisible(before) &&
  isVisible(after) &&
  // Else it is told with the certificate.
  before.certificate?.id === after.certificate?.id

/** What the check did to a thing, if anything: its owner hears of a no, in whatever state the thing is. */
export function settledNews(
  before: Listing,
  after: Listing,
): 'listing.visible' | 'listing.refused' | undefined {
  if (after.status === 'withdrawn' || after.status === 'given') return undefined
  if (checkOf(after) === 'refused')
    return checkOf(before) === 'refused' ? undefined : 'listing.refused'
  return hasBecomeVisible(before, after) ? 'listing.visible' : undefined
}
