import { ITEM_CATEGORIES, type Kind, SKILL_CATEGORIES } from '../../../shared/contract/listing'
import type { ContentLabel, ListingPart } from '../../../shared/contract/refusals'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { Photo } from '../../moderation/photo/rules'
import type { Offer } from '../../moderation/safety/rules'
import { areHoursRight, hasHours } from '../calendar/slots/rules'
import { decidedAnew, type Listing, photoStateOf, type PhotoVerdict, textOf } from '../rules'

const CATEGORIES_OF: Record<Kind, readonly string[]> = {
  item: ITEM_CATEGORIES,
  skill: SKILL_CATEGORIES,
}

const missingPart = ({
  photoIds,
  title,
  category,
  kind = 'item',
}: Listing): ListingPart | undefined => {
  if (photoIds.length === 0) return 'photo'
  if (title === '') return 'title'
  return category !== undefined && CATEGORIES_OF[kind].includes(category) ? undefined : 'category'
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
  | { readonly code: 'listing.notInThisState' | 'listing.held' }
  | { readonly code: 'photo.notUploaded' | 'listing.hoursWrong' }
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

/** New, or back: it was paused, or is mended. */
const PUBLISHABLE: readonly Listing['status'][] = ['draft', 'paused', 'repair']

/** Help has slots, and hours that can stand beside each other; a thing has none. */
function refusedByHours({ terms, kind }: Listing): PublishRefusal | undefined {
  const isBySlots = terms.unit === 'slot'
  if (kind !== 'skill')
    return isBySlots ? { code: 'listing.incomplete', missing: 'hours' } : undefined
  if (!isBySlots || !hasHours(terms)) return { code: 'listing.incomplete', missing: 'hours' }
  return areHoursRight(terms) ? undefined : { code: 'listing.hoursWrong' }
}

/** Complete, every photo arrived, none of them refused; the text is judged by the caller before. */
export function decidePublish(listing: Listing, at: number): Outcome<Listing, PublishRefusal> {
  if (!PUBLISHABLE.includes(listing.status)) return refuse({ code: 'listing.notInThisState' })
  if (listing.held) return refuse({ code: 'listing.held' })
  const missing = missingPart(listing)
  if (missing) return refuse({ code: 'listing.incomplete', missing })
  const refused = refusedByHours(listing) ?? refusedByPhotos(listing)
  if (refused) return refuse(refused)
  return accept({
    ...decidedAnew(listing),
    status: 'published',
    publishedAt: listing.publishedAt ?? at,
  })
}

/** What safety is judged by. */
export const offerOf = (listing: Listing): Offer => ({
  kind: listing.kind ?? 'item',
  category: listing.category,
  text: textOf(listing),
  isAtHome: listing.terms.venue === 'asker',
})

/** What a verdict is about: of help, also its kind and where it happens. */
export const judgedWords = (listing: Listing): string =>
  listing.kind === 'skill'
    ? [textOf(listing), listing.category, listing.terms.venue].join('\n')
    : textOf(listing)
