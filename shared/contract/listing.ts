import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { cursor, dateRange, id, instant, line, paragraph, rev } from './fields'
import { CONTENT_LABELS, MAX_PHOTO_MB, PHOTO_STATES, PHOTO_TYPES } from './moderation'

export const CATEGORIES = [
  'tools',
  'kitchen',
  'cleaning',
  'care',
  'children',
  'sports',
  'books',
  'party',
  'electronics',
  'other',
] as const
export type Category = (typeof CATEGORIES)[number]
export const CONDITIONS = ['likeNew', 'good', 'worn'] as const
export const HANDOVERS = ['door', 'downstairs'] as const
export const ACCEPTANCES = ['owner', 'automatic'] as const
/** 同栋 · 本小区; a guest is told neither. */
export const NEARNESSES = ['sameBuilding', 'sameCompound'] as const
export const MAX_PHOTOS = 9
export const MAX_DRAFTS = 20
export const PAGE_SIZE = 20

export const Terms = z.strictObject({
  maxDays: z.int().check(z.gte(1), z.lte(30)),
  /** Days between asking and the first day out; 0 means today. */
  leadDays: z.int().check(z.gte(0), z.lte(14)),
  handover: z.enum(HANDOVERS),
  acceptance: z.enum(ACCEPTANCES),
})
export type Terms = z.output<typeof Terms>
export const DEFAULT_TERMS: Terms = {
  maxDays: 3,
  leadDays: 0,
  handover: 'door',
  acceptance: 'owner',
}

export const ListingCard = z.object({
  id: id('listing'),
  title: z.string(),
  category: z.enum(CATEGORIES),
  coverPhotoId: id('photo'),
  nearness: z.optional(z.enum(NEARNESSES)),
})
export type ListingCard = z.output<typeof ListingCard>

const page = z.object({ cards: z.array(ListingCard), cursor: z.optional(z.string()) })

/** The compound's things: own building first, then the newest. */
export const listListings = endpoint({
  name: 'listListings',
  method: 'GET',
  path: '/compounds/:compoundId/listings',
  audience: 'guest',
  input: z.strictObject({
    compoundId: id('compound'),
    category: z.optional(z.enum(CATEGORIES)),
    cursor: z.optional(cursor),
  }),
  output: page,
  refusals: ['place.notFound'],
})

/** Part of a title, one character too. */
export const searchListings = endpoint({
  name: 'searchListings',
  method: 'GET',
  path: '/compounds/:compoundId/listings/search',
  audience: 'guest',
  input: z.strictObject({
    compoundId: id('compound'),
    words: line(20),
    category: z.optional(z.enum(CATEGORIES)),
    cursor: z.optional(cursor),
  }),
  output: page,
  refusals: ['place.notFound'],
})

/** Published for others, and where it stands with the check. */
export const LISTING_STATUSES = ['draft', 'published', 'paused', 'withdrawn'] as const
export const LISTING_CHECKS = ['none', 'checking', 'withWorker', 'passed', 'refused'] as const

export const ListingFacts = z.object({
  id: id('listing'),
  title: z.string(),
  category: z.enum(CATEGORIES),
  condition: z.enum(CONDITIONS),
  accessories: z.array(z.string()),
  description: z.string(),
  terms: Terms,
  photoIds: z.array(id('photo')),
})

export type ListingFacts = z.output<typeof ListingFacts>

/** What a visitor sees of a listing; the owner and how near it is only for neighbours. */
export const ListingView = z.extend(ListingFacts, {
  isOpen: z.boolean(),
  /** Taken days from today on; free days are shown, the reason for the others is not. */
  taken: z.array(dateRange),
  compoundId: id('compound'),
  isMine: z.boolean(),
  owner: z.optional(z.object({ addressForm: z.string(), nearness: z.enum(NEARNESSES) })),
})
export type ListingView = z.output<typeof ListingView>

export const showListing = endpoint({
  name: 'showListing',
  method: 'GET',
  path: '/listings/:listingId',
  audience: 'guest',
  input: z.strictObject({ listingId: id('listing') }),
  output: ListingView,
  refusals: ['listing.notFound', 'listing.gone'],
})

const draftFields = {
  title: z.optional(line(30, 0)),
  category: z.optional(z.enum(CATEGORIES)),
  condition: z.optional(z.enum(CONDITIONS)),
  accessories: z.optional(z.array(line(12)).check(z.maxLength(8))),
  description: z.optional(paragraph(300)),
  terms: z.optional(Terms),
}

/** One's own thing, in whatever state. */
export const MyListing = z.object({
  id: id('listing'),
  /** Counts the owner's edits: given back with the next one. */
  rev,
  compoundId: id('compound'),
  status: z.enum(LISTING_STATUSES),
  check: z.enum(LISTING_CHECKS),
  /** Why it was refused, when it was. */
  label: z.optional(z.enum(CONTENT_LABELS)),
  title: z.string(),
  category: z.optional(z.enum(CATEGORIES)),
  condition: z.enum(CONDITIONS),
  accessories: z.array(z.string()),
  description: z.string(),
  terms: Terms,
  photos: z.array(z.object({ id: id('photo'), state: z.enum(PHOTO_STATES) })),
  updatedAt: instant,
})
export type MyListing = z.output<typeof MyListing>

export const startDraft = endpoint({
  name: 'startDraft',
  method: 'POST',
  path: '/compounds/:compoundId/listings',
  audience: 'resident',
  input: z.strictObject({ compoundId: id('compound'), ...draftFields }),
  output: MyListing,
  refusals: ['place.notFound', 'listing.tooManyDrafts'],
})

export const saveDraft = endpoint({
  name: 'saveDraft',
  method: 'PUT',
  path: '/listings/:listingId',
  audience: 'resident',
  input: z.strictObject({
    listingId: id('listing'),
    /** The revision that was edited; another phone's edit in between is not overwritten. */
    rev,
    ...draftFields,
    /** In the order to show; a photo left out is removed. */
    photoIds: z.optional(z.array(id('photo')).check(z.maxLength(MAX_PHOTOS))),
  }),
  output: MyListing,
  refusals: [
    'listing.notFound',
    'listing.notYours',
    'listing.notInThisState',
    'listing.changedMeanwhile',
    'listing.hasBookings',
    'photo.notFound',
  ],
})

/** Where to send one photo, by a multipart POST that the store itself holds to size, type and address. */
export const offerPhoto = endpoint({
  name: 'offerPhoto',
  method: 'POST',
  path: '/listings/:listingId/photos',
  audience: 'resident',
  input: z.strictObject({
    listingId: id('listing'),
    contentType: z.enum(PHOTO_TYPES),
    bytes: z.int().check(z.gte(1)),
  }),
  output: z.object({
    photoId: id('photo'),
    url: z.string(),
    fields: z.record(z.string(), z.string()),
    maxMb: z.literal(MAX_PHOTO_MB),
  }),
  refusals: [
    'listing.notFound',
    'listing.notYours',
    'listing.notInThisState',
    'photo.tooLarge',
    'photo.tooMany',
  ],
})

const ownListing = z.strictObject({ listingId: id('listing') })

export const publishListing = endpoint({
  name: 'publishListing',
  method: 'POST',
  path: '/listings/:listingId/publish',
  audience: 'resident',
  input: ownListing,
  output: MyListing,
  refusals: [
    'listing.notFound',
    'listing.notYours',
    'listing.incomplete',
    'listing.notInThisState',
    'content.refused',
    'content.money',
    'photo.refused',
    'photo.notUploaded',
  ],
})

export const pauseListing = endpoint({
  name: 'pauseListing',
  method: 'POST',
  path: '/listings/:listingId/pause',
  audience: 'resident',
  input: ownListing,
  output: MyListing,
  refusals: ['listing.notFound', 'listing.notYours', 'listing.notInThisState'],
})

export const withdrawListing = endpoint({
  name: 'withdrawListing',
  method: 'POST',
  path: '/listings/:listingId/withdraw',
  audience: 'resident',
  input: ownListing,
  output: MyListing,
  refusals: [
    'listing.notFound',
    'listing.notYours',
    'listing.notInThisState',
    'listing.hasBookings',
  ],
})

export const showMyListing = endpoint({
  name: 'showMyListing',
  method: 'GET',
  path: '/me/listings/:listingId',
  audience: 'resident',
  input: ownListing,
  output: MyListing,
  refusals: ['listing.notFound', 'listing.notYours'],
})

export const MyListingRow = z.object({
  id: id('listing'),
  title: z.string(),
  status: z.enum(LISTING_STATUSES),
  check: z.enum(LISTING_CHECKS),
  coverPhotoId: z.optional(id('photo')),
  updatedAt: instant,
})
export type MyListingRow = z.output<typeof MyListingRow>

export const listMyListings = endpoint({
  name: 'listMyListings',
  method: 'GET',
  path: '/me/listings',
  audience: 'resident',
  input: z.strictObject({ cursor: z.optional(cursor) }),
  output: z.object({ listings: z.array(MyListingRow), cursor: z.optional(z.string()) }),
  refusals: [],
})
