import type { ContentLabel, ListingPart } from '../../../shared/contract/refusals'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { Photo } from '../../moderation/photo/rules'
import { type Listing, photoStateOf, type PhotoVerdict } from '../rules'

const missingPart = ({ photoIds, title, category }: Listing): ListingPart | undefined => {
  if (photoIds.length === 0) return 'photo'
  if (title === '') return 'title'
  return category === undefined ? 'category' : undefined
}

/**
 * What a listing may take a photo for. That it passed is for the stream to say: it makes the file public first, and
 * neighbours would else be shown a picture that is not there.
 */
export function verdictOn(
  { id, state, rev, label }: Pick<Photo, 'id' | 'state' | 'rev' | 'label'>,
  { verdicts }: Pick<Listing, 'verdicts'>,
): PhotoVerdict {
  if (state === 'passed' && verdicts[id]?.rev !== rev) return { state: 'checking', rev: rev - 1 }
  return { state, rev, ...(label === undefined ? {} : { label }) }
}

type PublishRefusal =
  | { readonly code: 'listing.notInThisState' | 'photo.notUploaded' }
  | { readonly code: 'listing.incomplete'; readonly missing: ListingPart }
  | { readonly code: 'photo.refused'; readonly label: ContentLabel; readonly position: number }

function refusedByPhotos(listing: Listing): PublishRefusal | undefined {
  const states = listing.photoIds.map((id) => photoStateOf(listing, id))
  if (states.includes('awaiting')) return { code: 'photo.notUploaded' }
  const at = states.indexOf('refused')
  if (at < 0) return undefined
  const label = listing.verdicts[listing.photoIds[at] ?? '']?.label ?? 'other'
  return { code: 'photo.refused', label, position: at + 1 }
}

/** Complete, every photo arrived, none of them refused; the text is judged by the caller before. */
export function decidePublish(listing: Listing, at: number): Outcome<Listing, PublishRefusal> {
  if (listing.status !== 'draft' && listing.status !== 'paused')
    return refuse({ code: 'listing.notInThisState' })
  const missing = missingPart(listing)
  if (missing) return refuse({ code: 'listing.incomplete', missing })
  const refused = refusedByPhotos(listing)
  if (refused) return refuse(refused)
  return accept({ ...listing, status: 'published', publishedAt: listing.publishedAt ?? at })
}
