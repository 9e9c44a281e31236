import type { HoldReason } from '../../shared/contract/holding'
import type { Category, Kind, ListingFacts, Terms } from '../../shared/contract/listing'
import type { Closing, MyListing } from '../../shared/contract/ownListing'
import type { PhotoState } from '../../shared/contract/moderation'
import type { ContentLabel } from '../../shared/contract/refusals'
import type {
  BuildingId,
  HouseholdId,
  ListingId,
  PhotoId,
  ResidentId,
} from '../../shared/kernel/ids'
import type { CompoundPath } from '../../shared/kernel/scope'
import { isPermitted, lackOf, type Permission } from './certificate/rules'
import { shortIdOf } from '../resident/mute/rules'

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

export type Written = Pick<ListingFacts, 'title' | 'condition' | 'description'> & {
  readonly category?: Category
  readonly accessories: readonly string[]
  readonly tags?: readonly string[]
  readonly terms: Terms
}

/** Why and since when, epoch ms; and whether neighbours saw it until then. */
export type Held = {
  readonly reason: HoldReason
  /** What the worker said beside it. */
  readonly words?: string
  readonly at: number
  readonly wasShown?: true
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
    /** What becomes of it when the last booking is over: paused until then. */
    readonly closesAs?: Closing
    /** It closed when the last booking was over, and not by its owner's hand. */
    readonly hasClosedItself?: true
    /** Taken down by a worker, until one lets it stand again. */
    readonly held?: Held
    /** Absent: a thing. */
    readonly kind?: Kind
    /** For help that needs one. */
    readonly certificate?: Permission
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

export const textOf = ({ title, description, accessories, tags = [] }: Written): string =>
  [title, description, ...accessories, ...tags].filter((part) => part !== '').join('\n')

export const photoStateOf = ({ verdicts }: Listing, photoId: PhotoId): PhotoState =>
  verdicts[photoId]?.state ?? 'awaiting'

/** Where a listing stands with the checks, the worst first: one refused part refuses the whole. */
export function checkOf(listing: Listing): MyListing['check'] {
  const states: readonly string[] = [
    listing.textCheck.is,
    ...listing.photoIds.map((id) => photoStateOf(listing, id)),
    ...(isPermitted(listing.certificate) ? [] : ['withWorker']),
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
/** Put away for good, or given. */
export const isOver = ({ status }: Pick<Listing, 'status'>): boolean =>
  status === 'withdrawn' || status === 'given'

export const isVisible = (listing: Listing): boolean =>
  listing.status === 'published' && checkOf(listing) === 'passed'

/** Under which list of its compound a thing stands: seen by all, taken back or waiting for the check, or not lent now. */
export type Shelf = 'LISTINGS' | 'WITHHELD' | 'RESTING'

function restingShelf({ status, held }: Listing): Shelf | undefined {
  const rests = status === 'paused' || status === 'repair' || status === 'lost'
  return rests || held ? 'RESTING' : undefined
}

/** A draft that nobody was shown is its owner's alone, and what is gone for good is nobody's. */
export function shelfOf(listing: Listing): Shelf | undefined {
  if (isVisible(listing)) return 'LISTINGS'
  if (isOver(listing)) return undefined
  const check = checkOf(listing)
  const isWithheld = !listing.held && (check === 'refused' || check === 'withWorker')
  return isWithheld ? 'WITHHELD' : restingShelf(listing)
}

/** Others of the community may borrow it too, where its owner opened it that far. */
export const isOpenAround = ({ terms }: { readonly terms: Terms }): boolean =>
  terms.reach === 'community'

/** As its owner has just decided: without what was to become of it before. */
export const decidedAnew = ({
  closesAs: _planned,
  hasClosedItself: _did,
  ...listing
}: Listing): Listing => listing

export const isGift = ({ terms }: Pick<Written, 'terms'>): boolean => terms.isGift === true

/** The few words of a listing that lists show: short, so that twenty fit in one read unit. */
export type Card = {
  readonly title: string
  readonly category?: Category
  readonly cover?: PhotoId
  readonly building: BuildingId
  /** Short; absent on what was written before anybody could be muted. */
  readonly owner?: string
  readonly at: number
  readonly isGift?: true
  /** Absent for what others may see: published, and passed. */
  readonly state?: Pick<MyListing, 'status' | 'check' | 'closesAs'> & {
    readonly certificate?: Permission['state']
  }
  readonly kind?: 'skill'
  /** Taken down by a worker. */
  readonly held?: true
}

export const isSkill = ({ kind }: { readonly kind?: Kind | undefined }): boolean => kind === 'skill'

const stateOf = (listing: Listing): NonNullable<Card['state']> => ({
  status: listing.status,
  check: checkOf(listing),
  ...(listing.closesAs === undefined ? {} : { closesAs: listing.closesAs }),
  ...lackOf(listing.certificate),
})

export const cardOf = (listing: Listing): Card => ({
  title: listing.title,
  ...(listing.category === undefined ? {} : { category: listing.category }),
  ...(listing.photoIds[0] === undefined ? {} : { cover: listing.photoIds[0] }),
  building: listing.buildingId,
  owner: shortIdOf(listing.ownerId),
  at: listing.updatedAt,
  ...(isGift(listing) ? { isGift: true } : {}),
  ...(isSkill(listing) ? { kind: 'skill' } : {}),
  ...(isVisible(listing) ? {} : { state: stateOf(listing) }),
  ...(listing.held ? { held: true } : {}),
})
