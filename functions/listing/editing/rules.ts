import type { Terms } from '../../../shared/contract/listing'
import type { PhotoId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { isGift, type Listing, textOf, type Written } from '../rules'

/** A gift is fetched on one day, one neighbour gets it, and only where, to whom and who is asked is left to say. */
export const settledTerms = (terms: Terms): Terms =>
  terms.isGift
    ? {
        ...{ maxDays: 1, leadDays: terms.leadDays, isGift: true },
        ...{ handover: terms.handover, acceptance: terms.acceptance },
        ...(terms.reach === undefined ? {} : { reach: terms.reach }),
      }
    : terms

export type Edit = Partial<Written> & { readonly photoIds?: readonly PhotoId[] }
type EditRefusal =
  | { readonly code: 'listing.notInThisState' | 'listing.changedMeanwhile' | 'photo.notFound' }
  | { readonly code: 'listing.hasBookings'; readonly count: number }
  | { readonly code: 'listing.incomplete'; readonly missing: 'photo' }

const perUnit = ({ unit = 'day' }: Terms): string => unit
const copiesIn = ({ copies = 1 }: Terms): number => copies

/** Lent to one and given to another, promised by days and kept by hours, or promised more often than it is there. */
const breaksAgreed = (agreed: Terms, terms: Terms): boolean =>
  isGift({ terms: agreed }) !== isGift({ terms }) ||
  perUnit(agreed) !== perUnit(terms) ||
  copiesIn(terms) < copiesIn(agreed)

/** What is agreed stays on each booking, which has a face and can be kept. */
function refusedByBookings(
  listing: Listing,
  edited: Pick<Listing, 'terms' | 'photoIds'>,
  count: number,
): EditRefusal | undefined {
  if (count === 0) return undefined
  if (breaksAgreed(listing.terms, edited.terms)) return { code: 'listing.hasBookings', count }
  return edited.photoIds.length === 0 ? { code: 'listing.incomplete', missing: 'photo' } : undefined
}

/** A draft or a paused thing. Photos may be reordered or left out, not invented. */
export function decideEdit(
  listing: Listing,
  { rev, edit, openBookings }: { rev: number; edit: Edit; openBookings: number },
): Outcome<Listing, EditRefusal> {
  if (listing.status !== 'draft' && listing.status !== 'paused')
    return refuse({ code: 'listing.notInThisState' })
  if (listing.edition !== rev) return refuse({ code: 'listing.changedMeanwhile' })
  const photoIds = edit.photoIds ?? listing.photoIds
  if (photoIds.some((id) => !listing.photoIds.includes(id)))
    return refuse({ code: 'photo.notFound' })
  const refused = refusedByBookings(listing, { ...listing, ...edit, photoIds }, openBookings)
  if (refused) return refuse(refused)
  const edited = {
    ...listing,
    ...edit,
    photoIds: [...new Set(photoIds)],
    edition: listing.edition + 1,
  }
  return accept(
    textOf(edited) === textOf(listing) ? edited : { ...edited, textCheck: { is: 'none' } },
  )
}
