import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { cursor, id, instant, line, paragraph, rev } from './fields'
import {
  CATEGORIES,
  CONDITIONS,
  dayHours,
  KINDS,
  MAX_ACCESSORIES,
  MAX_TAG,
  MAX_TAGS,
  Terms,
  weeklyHours,
} from './listing'
import { CONTENT_LABELS, fileFields, PHOTO_STATES, UploadPlace } from './moderation'
import { once, type ShapeOf } from './schema'
import { CERTIFICATE_STATES, Permit } from './skill'
import { NOT_OPEN } from './place'

export const MAX_PHOTOS = 9
export const MAX_DRAFTS = 20

/** Published for others or not, under repair, lost or given away; and where it stands with the check. */
export const LISTING_STATUSES = [
  'draft',
  'published',
  'paused',
  'withdrawn',
  'repair',
  'lost',
  'given',
] as const
/** How an owner closes a thing; from all but `withdrawn` it may come back. */
export const CLOSINGS = ['paused', 'withdrawn', 'repair', 'lost'] as const
export type Closing = (typeof CLOSINGS)[number]
export const LISTING_CHECKS = ['none', 'checking', 'withWorker', 'passed', 'refused'] as const

const draftFields = () => ({
  title: z.optional(line(30, 0)),
  category: z.optional(z.enum(CATEGORIES)),
  condition: z.optional(z.enum(CONDITIONS)),
  accessories: z.optional(z.array(line(12)).check(z.maxLength(MAX_ACCESSORIES))),
  tags: z.optional(z.array(line(MAX_TAG)).check(z.maxLength(MAX_TAGS))),
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
    /** What becomes of it when the last booking is over. */
    closesAs: z.optional(z.enum(CLOSINGS)),
    check: z.enum(LISTING_CHECKS),
    /** Why it was refused, when it was. */
    label: z.optional(z.enum(CONTENT_LABELS)),
    title: z.string(),
    category: z.optional(z.enum(CATEGORIES)),
    /** Absent: a thing. */
    kind: z.optional(z.enum(KINDS)),
    condition: z.enum(CONDITIONS),
    accessories: z.array(z.string()),
    tags: z.array(z.string()),
    description: z.string(),
    terms: Terms(),
    /** For help that needs one. */
    certificate: z.optional(Permit()),
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
  input: () =>
    z.strictObject({
      compoundId: id('compound'),
      /** For good: a thing does not become help. */
      kind: z.optional(z.enum(KINDS)),
      ...draftFields(),
    }),
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
    'listing.changedTooOften',
    'listing.hasBookings',
    'listing.incomplete',
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
      ...fileFields(),
    }),
  output: UploadPlace,
  refusals: [
    'listing.notFound',
    'listing.notYours',
    'listing.notInThisState',
    'listing.changedTooOften',
    'listing.hasBookings',
    'photo.tooLarge',
    'photo.tooMany',
    'photo.notFound',
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
    ...NOT_OPEN,
    'listing.notFound',
    'listing.notYours',
    'listing.incomplete',
    'listing.hoursWrong',
    'listing.notInThisState',
    'listing.held',
    'listing.changedTooOften',
    'content.refused',
    'content.money',
    'listing.notAllowed',
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
  refusals: [
    'listing.notFound',
    'listing.notYours',
    'listing.notInThisState',
    'listing.changedTooOften',
  ],
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
    'listing.changedTooOften',
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
    kind: z.optional(z.enum(KINDS)),
    status: z.enum(LISTING_STATUSES),
    closesAs: z.optional(z.enum(CLOSINGS)),
    check: z.enum(LISTING_CHECKS),
    /** Where one is needed and none is good. */
    certificate: z.optional(z.enum(CERTIFICATE_STATES)),
    coverPhotoId: z.optional(id('photo')),
    isGift: z.optional(z.literal(true)),
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

/** The week of one's help and the days that differ, also while it is shown: what was agreed stays. */
export const setHours = endpoint({
  name: 'setHours',
  method: 'PUT',
  path: '/listings/:listingId/hours',
  audience: 'resident',
  input: () =>
    z.strictObject({
      listingId: id('listing'),
      rev: rev(),
      weekly: weeklyHours(),
      exceptions: dayHours(),
    }),
  output: MyListing,
  refusals: [
    'listing.notFound',
    'listing.notYours',
    'listing.notInThisState',
    'listing.changedMeanwhile',
    'listing.changedTooOften',
    'listing.hoursWrong',
    'listing.dayAgreed',
  ],
})
