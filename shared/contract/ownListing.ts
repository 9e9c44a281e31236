import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { cursor, id, instant, line, paragraph, rev } from './fields'
import { CATEGORIES, CONDITIONS, Terms } from './listing'
import { CONTENT_LABELS, MAX_PHOTO_MB, PHOTO_STATES, PHOTO_TYPES } from './moderation'
import { once, type ShapeOf } from './schema'

export const MAX_PHOTOS = 9
export const MAX_DRAFTS = 20

/** Published for others, and where it stands with the check. */
export const LISTING_STATUSES = ['draft', 'published', 'paused', 'withdrawn'] as const
export const LISTING_CHECKS = ['none', 'checking', 'withWorker', 'passed', 'refused'] as const

const draftFields = () => ({
  title: z.optional(line(30, 0)),
  category: z.optional(z.enum(CATEGORIES)),
  condition: z.optional(z.enum(CONDITIONS)),
  accessories: z.optional(z.array(line(12)).check(z.maxLength(8))),
  description: z.optional(paragraph(300)),
  terms: z.optional(Terms()),
})

/** One's own thing, in whatever state. */
export const MyListing = once(() =>
  z.object({
    id: id('listing'),
    /** Counts the owner's edits: given back with the next one. */
    rev: rev(),
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
    terms: Terms(),
    photos: z.array(z.object({ id: id('photo'), state: z.enum(PHOTO_STATES) })),
    updatedAt: instant(),
  }),
)
export type MyListing = ShapeOf<typeof MyListing>

export const startDraft = endpoint({
  name: 'startDraft',
  method: 'POST',
  path: '/compounds/:compoundId/listings',
  audience: 'resident',
  input: () => z.strictObject({ compoundId: id('compound'), ...draftFields() }),
  output: MyListing,
  refusals: ['place.notFound', 'listing.tooManyDrafts'],
})

export const saveDraft = endpoint({
  name: 'saveDraft',
  method: 'PUT',
  path: '/listings/:listingId',
  audience: 'resident',
  input: () =>
    z.strictObject({
      listingId: id('listing'),
      /** The revision that was edited; another phone's edit in between is not overwritten. */
      rev: rev(),
      ...draftFields(),
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
  input: () =>
    z.strictObject({
      listingId: id('listing'),
      contentType: z.enum(PHOTO_TYPES),
      bytes: z.int().check(z.gte(1)),
    }),
  output: () =>
    z.object({
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

const ownListing = once(() => z.strictObject({ listingId: id('listing') }))

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

export const MyListingRow = once(() =>
  z.object({
    id: id('listing'),
    title: z.string(),
    status: z.enum(LISTING_STATUSES),
    check: z.enum(LISTING_CHECKS),
    coverPhotoId: z.optional(id('photo')),
    updatedAt: instant(),
  }),
)
export type MyListingRow = ShapeOf<typeof MyListingRow>

export const listMyListings = endpoint({
  name: 'listMyListings',
  method: 'GET',
  path: '/me/listings',
  audience: 'resident',
  input: () => z.strictObject({ cursor: z.optional(cursor()) }),
  output: () => z.object({ listings: z.array(MyListingRow()), cursor: z.optional(z.string()) }),
  refusals: [],
})
