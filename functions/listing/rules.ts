import type { Category, ListingFacts, Terms } from '../../shared/contract/listing'
import type { MyListing } from '../../shared/contract/ownListing'
import type { PhotoState } from '../../shared/contract/moderation'
import type { ContentLabel } from '../../shared/contract/refusals'
import type {
  BuildingId,
  HouseholdId,
  ListingId,
  PhotoId,
  ResidentId,
} from '../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../shared/kernel/outcome'
import type { CompoundPath } from '../../shared/kernel/scope'

/** What is known of a photo here, and at which revision of the photo it was learnt. */
export type PhotoVerdict = {
  readonly state: PhotoState
  readonly rev: number
  readonly label?: ContentLabel
}
export type TextCheck =
  | { readonly is: 'none' }
  | { readonly is: 'passed' | 'withWorker'; readonly of: string }
  | { readonly is: 'refused'; readonly of: string; readonly label: ContentLabel }

type Written = Pick<ListingFacts, 'title' | 'condition' | 'description'> & {
  readonly category?: Category
  readonly accessories: readonly string[]
  readonly terms: Terms
}

export type Listing = CompoundPath &
  Written & {
    readonly id: ListingId
    readonly rev: number
    /** Counts the owner's edits: verdicts raise `rev` too, and must not make an edit look overtaken. */
    readonly edition: number
    readonly ownerId: ResidentId
    readonly householdId: HouseholdId
    readonly buildingId: BuildingId
    readonly compoundName: string
    readonly status: MyListing['status']
    readonly photoIds: readonly PhotoId[]
    readonly verdicts: Readonly<Record<string, PhotoVerdict>>
    readonly textCheck: TextCheck
    /** Epoch ms. */
    readonly createdAt: number
    readonly updatedAt: number
    readonly publishedAt?: number
    readonly request: { readonly key: string; readonly hash: string }
    readonly done: readonly { key: string; hash: string; at: number; answer: string }[]
  }

export const textOf = ({ title, description, accessories }: Written): string =>
  [title, description, ...accessories].filter((part) => part !== '').join('\n')

export const photoStateOf = ({ verdicts }: Listing, photoId: PhotoId): PhotoState =>
  verdicts[photoId]?.state ?? 'awaiting'

/** Where a listing stands with the checks, the worst first: one refused part refuses the whole. */
export function checkOf(listing: Listing): MyListing['check'] {
  const states: readonly string[] = [
    listing.textCheck.is,
    ...listing.photoIds.map((id) => photoStateOf(listing, id)),
  ]
  if (states.includes('refused')) return 'refused'
  if (states.includes('none')) return 'none'
  if (states.includes('withWorker')) return 'withWorker'
  return states.every((state) => state === 'passed') ? 'passed' : 'checking'
}

/** Why it was refused, when it was. */
export function refusedLabel({ textCheck, photoIds, verdicts }: Listing): ContentLabel | undefined {
  if (textCheck.is === 'refused') return textCheck.label
  const refused = photoIds.map((id) => verdicts[id]).find((verdict) => verdict?.state === 'refused')
  return refused && (refused.label ?? 'other')
}

/** Others see it only while published and when every part has passed. */
export const isVisible = (listing: Listing): boolean =>
  listing.status === 'published' && checkOf(listing) === 'passed'

type StateRefusal = { readonly code: 'listing.notInThisState' }
type BookedRefusal = { readonly code: 'listing.hasBookings'; readonly count: number }

export const decidePause = (listing: Listing): Outcome<Listing, StateRefusal> =>
  listing.status === 'published'
    ? accept({ ...listing, status: 'paused' })
    : refuse({ code: 'listing.notInThisState' })

/** Only when nobody has or waits for it: what is agreed is kept. */
export function decideWithdraw(
  listing: Listing,
  openBookings: number,
): Outcome<Listing, StateRefusal | BookedRefusal> {
  if (listing.status === 'withdrawn') return refuse({ code: 'listing.notInThisState' })
  if (openBookings > 0) return refuse({ code: 'listing.hasBookings', count: openBookings })
  return accept({ ...listing, status: 'withdrawn' })
}

export type Edit = Partial<Written> & { readonly photoIds?: readonly PhotoId[] }
type EditRefusal =
  StateRefusal | BookedRefusal | { readonly code: 'listing.changedMeanwhile' | 'photo.notFound' }

/** A draft, or a paused thing that nobody waits for. Photos may be reordered or left out, not invented. */
export function decideEdit(
  listing: Listing,
  { rev, edit, openBookings }: { rev: number; edit: Edit; openBookings: number },
): Outcome<Listing, EditRefusal> {
  if (listing.status !== 'draft' && listing.status !== 'paused')
    return refuse({ code: 'listing.notInThisState' })
  if (listing.edition !== rev) return refuse({ code: 'listing.changedMeanwhile' })
  if (openBookings > 0) return refuse({ code: 'listing.hasBookings', count: openBookings })
  const photoIds = edit.photoIds ?? listing.photoIds
  if (photoIds.some((id) => !listing.photoIds.includes(id)))
    return refuse({ code: 'photo.notFound' })
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

const backToDraftIfRefused = (listing: Listing): Listing =>
  listing.status === 'published' && checkOf(listing) === 'refused'
    ? { ...listing, status: 'draft' }
    : listing

/** What the check did to a thing that its owner had published already, if anything. */
export function settledNews(
  before: Listing,
  after: Listing,
): 'listing.visible' | 'listing.refused' | undefined {
  if (before.status !== 'published' || isVisible(before)) return undefined
  if (isVisible(after)) return 'listing.visible'
  return after.status === 'draft' ? 'listing.refused' : undefined
}

/** The few words of a listing that lists show: short, so that twenty fit in one read unit. */
export type Card = {
  readonly title: string
  readonly category?: Category
  readonly cover?: PhotoId
  readonly building: BuildingId
  readonly at: number
  /** Absent for what others may see: published, and passed. */
  readonly state?: { readonly status: MyListing['status']; readonly check: MyListing['check'] }
}

export const cardOf = (listing: Listing): Card => ({
  title: listing.title,
  ...(listing.category === undefined ? {} : { category: listing.category }),
  ...(listing.photoIds[0] === undefined ? {} : { cover: listing.photoIds[0] }),
  building: listing.buildingId,
  at: listing.updatedAt,
  ...(isVisible(listing) ? {} : { state: { status: listing.status, check: checkOf(listing) } }),
})
