import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { cursor, dateRange, id, line } from './fields'
import { once, type ShapeOf } from './schema'

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
export const PAGE_SIZE = 20

export const Terms = once(() =>
  z.strictObject({
    maxDays: z.int().check(z.gte(1), z.lte(30)),
    /** Days between asking and the first day out; 0 means today. */
    leadDays: z.int().check(z.gte(0), z.lte(14)),
    handover: z.enum(HANDOVERS),
    acceptance: z.enum(ACCEPTANCES),
  }),
)
export type Terms = ShapeOf<typeof Terms>
export const DEFAULT_TERMS: Terms = {
  maxDays: 3,
  leadDays: 0,
  handover: 'door',
  acceptance: 'owner',
}

export const ListingCard = once(() =>
  z.object({
    id: id('listing'),
    title: z.string(),
    category: z.enum(CATEGORIES),
    coverPhotoId: id('photo'),
    nearness: z.optional(z.enum(NEARNESSES)),
  }),
)
export type ListingCard = ShapeOf<typeof ListingCard>

const page = once(() => z.object({ cards: z.array(ListingCard()), cursor: z.optional(z.string()) }))

/** The compound's things: own building first, then the newest. */
export const listListings = endpoint({
  name: 'listListings',
  method: 'GET',
  path: '/compounds/:compoundId/listings',
  audience: 'guest',
  input: () =>
    z.strictObject({
      compoundId: id('compound'),
      category: z.optional(z.enum(CATEGORIES)),
      cursor: z.optional(cursor()),
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
  input: () =>
    z.strictObject({
      compoundId: id('compound'),
      words: line(20),
      category: z.optional(z.enum(CATEGORIES)),
      cursor: z.optional(cursor()),
    }),
  output: page,
  refusals: ['place.notFound'],
})

export const ListingFacts = once(() =>
  z.object({
    id: id('listing'),
    title: z.string(),
    category: z.enum(CATEGORIES),
    condition: z.enum(CONDITIONS),
    accessories: z.array(z.string()),
    description: z.string(),
    terms: Terms(),
    photoIds: z.array(id('photo')),
  }),
)

export type ListingFacts = ShapeOf<typeof ListingFacts>

/** What a visitor sees of a listing; the owner and how near it is only for neighbours. */
export const ListingView = once(() =>
  z.extend(ListingFacts(), {
    isOpen: z.boolean(),
    /** Taken days from today on; free days are shown, the reason for the others is not. */
    taken: z.array(dateRange()),
    compoundId: id('compound'),
    isMine: z.boolean(),
    owner: z.optional(z.object({ addressForm: z.string(), nearness: z.enum(NEARNESSES) })),
  }),
)
export type ListingView = ShapeOf<typeof ListingView>

export const showListing = endpoint({
  name: 'showListing',
  method: 'GET',
  path: '/listings/:listingId',
  audience: 'guest',
  input: () => z.strictObject({ listingId: id('listing') }),
  output: ListingView,
  refusals: ['listing.notFound', 'listing.gone'],
})
