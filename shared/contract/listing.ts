import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { cursor, hourRange, id, line, localDate, span } from './fields'
import { once, type ShapeOf } from './schema'

/** 东西 · 本领: a thing that is lent, or help by the hour. */
export const KINDS = ['item', 'skill'] as const
export type Kind = (typeof KINDS)[number]

export const ITEM_CATEGORIES = [
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
export const SKILL_CATEGORIES = [
  'phones',
  'teaching',
  'repairs',
  'haircut',
  'company',
  'errands',
  'crafts',
  'otherHelp',
] as const
export const CATEGORIES = [...ITEM_CATEGORIES, ...SKILL_CATEGORIES] as const
export type Category = (typeof CATEGORIES)[number]
export const CONDITIONS = ['likeNew', 'good', 'worn'] as const
export const HANDOVERS = ['door', 'downstairs'] as const
export const ACCEPTANCES = ['owner', 'automatic'] as const
/** 同栋 · 本小区 · 附近; a guest is told none of them. */
export const NEARNESSES = ['sameBuilding', 'sameCompound', 'sameCommunity'] as const
/** Who may borrow it: the compound, or the whole community around. */
export const REACHES = ['compound', 'community'] as const
export const MAX_TAGS = 5
export const MAX_TAG = 8
export const PAGE_SIZE = 20

/** By whole days, or by half-hours of one day; help by slots of its giver's week. */
export const UNITS = ['day', 'halfHour', 'slot'] as const
export const SLOT_MINUTES = [30, 60, 90, 120, 150, 180] as const
export const MAX_PLACES = 6
export const MAX_RANGES_A_DAY = 3
export const MAX_EXCEPTIONS = 60
/** Where help happens: at the helper's, at the asker's home, or outside in the compound. */
export const VENUES = ['helper', 'asker', 'outside'] as const
export const MAX_COPIES = 10
export const MAX_ACCESSORIES = 8
export const MAX_BUFFER_DAYS = 3
export const MAX_HALF_HOURS = 16
/** Nobody hands anything over at night. */
export const OPEN_HOURS = { from: '08:00', until: '22:00' } as const

/** Some hours of every such day of the week; 0 is Sunday. */
export const WeeklyHours = once(() =>
  z.strictObject({ weekday: z.int().check(z.gte(0), z.lte(6)), hours: hourRange() }),
)
/** One day that differs from its weekday: other hours, or none. */
export const DayHours = once(() =>
  z.strictObject({
    day: localDate(),
    hours: z.array(hourRange()).check(z.maxLength(MAX_RANGES_A_DAY)),
  }),
)
export const weeklyHours = once(() =>
  z.array(WeeklyHours()).check(z.maxLength(7 * MAX_RANGES_A_DAY)),
)
export const dayHours = once(() => z.array(DayHours()).check(z.maxLength(MAX_EXCEPTIONS)))

export const Terms = once(() =>
  z.strictObject({
    maxDays: z.int().check(z.gte(1), z.lte(30)),
    /** Days between asking and the first day out; 0 means today. */
    leadDays: z.int().check(z.gte(0), z.lte(14)),
    handover: z.enum(HANDOVERS),
    acceptance: z.enum(ACCEPTANCES),
    /** Absent: by days. */
    unit: z.optional(z.enum(UNITS)),
    /** By half-hours: the longest loan. */
    maxHalfHours: z.optional(z.int().check(z.gte(1), z.lte(MAX_HALF_HOURS))),
    /** By days: so many days stay free before and after each loan. */
    bufferDays: z.optional(z.int().check(z.gte(0), z.lte(MAX_BUFFER_DAYS))),
    /** Of which each can be lent by itself; absent: one. */
    copies: z.optional(z.int().check(z.gte(1), z.lte(MAX_COPIES))),
    /** The compound, where nothing is said. */
    reach: z.optional(z.enum(REACHES)),
    /** 送: given away for good; one day to fetch it, and nothing comes back. */
    isGift: z.optional(z.literal(true)),
    /** By slots: how long one is, and how many can come to one. */
    slotMinutes: z.optional(z.int().check(z.gte(30), z.lte(180), z.multipleOf(30))),
    places: z.optional(z.int().check(z.gte(1), z.lte(MAX_PLACES))),
    weekly: z.optional(weeklyHours()),
    exceptions: z.optional(dayHours()),
    venue: z.optional(z.enum(VENUES)),
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
    /** Absent: a thing. */
    kind: z.optional(z.enum(KINDS)),
    coverPhotoId: id('photo'),
    nearness: z.optional(z.enum(NEARNESSES)),
    isGift: z.optional(z.literal(true)),
  }),
)
export type ListingCard = ShapeOf<typeof ListingCard>

const page = once(() => z.object({ cards: z.array(ListingCard()), cursor: z.optional(z.string()) }))

/** Shown are only things that can be had on all of these days: half-open, both or neither. */
const onDays = () => ({ from: z.optional(localDate()), until: z.optional(localDate()) })

/** The compound's things: own building first, then the newest; then what the community around offers. */
export const listListings = endpoint({
  name: 'listListings',
  method: 'GET',
  path: '/compounds/:compoundId/listings',
  audience: 'guest',
  input: () =>
    z.strictObject({
      compoundId: id('compound'),
      category: z.optional(z.enum(CATEGORIES)),
      kind: z.optional(z.enum(KINDS)),
      ...onDays(),
      cursor: z.optional(cursor()),
    }),
  output: page,
  refusals: ['place.notFound'],
})

/** Part of a title, a tag or the category's name, one character too; in the same order. */
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
      kind: z.optional(z.enum(KINDS)),
      ...onDays(),
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
    /** Absent: a thing. */
    kind: z.optional(z.enum(KINDS)),
    condition: z.enum(CONDITIONS),
    accessories: z.array(z.string()),
    tags: z.array(z.string()),
    description: z.string(),
    terms: Terms(),
    photoIds: z.array(id('photo')),
  }),
)

export type ListingFacts = ShapeOf<typeof ListingFacts>

export const FreeSlot = once(() =>
  z.object({ day: localDate(), hours: hourRange(), left: z.int() }),
)
export type FreeSlot = ShapeOf<typeof FreeSlot>

/** What a visitor sees of a listing; the owner and how near it is only for neighbours. */
export const ListingView = once(() =>
  z.extend(ListingFacts(), {
    isOpen: z.boolean(),
    /** Taken days and hours from today on; what is free is shown, the reason for the rest is not. */
    taken: z.array(span()),
    /** How many households wait in the queue for it. */
    waiting: z.optional(z.int()),
    /** My own place in it. */
    queued: z.optional(id('booking')),
    /** By slots: those of the coming two weeks that can be had, and how many places are left in each. */
    slots: z.optional(z.array(FreeSlot())),
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
