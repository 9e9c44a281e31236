import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { LEFT_PLACES } from './bookingSaid'
import { PHOTO_ENDS } from './bookingPhotos'
import { BookingRow } from './booking'
import { DISPUTE_DECISIONS, DISPUTE_REASONS, MAX_DISPUTE_WORDS, MEDIATIONS } from './disputed'
import { cursor, hourRange, id, instant, localDate, paragraph } from './fields'
import { once, type ShapeOf } from './schema'

const words = once(() => paragraph(MAX_DISPUTE_WORDS))
const refusals = [
  'booking.notFound',
  'booking.notInThisState',
  'content.refused',
  'content.money',
] as const

/** Either of the two says that something is not right: from then on it is frozen, and a worker mediates. */
export const openDispute = endpoint({
  name: 'openDispute',
  method: 'POST',
  path: '/bookings/:bookingId/dispute',
  audience: 'resident',
  isOpenToBlocked: true,
  input: () =>
    z.strictObject({
      bookingId: id('booking'),
      reason: z.enum(DISPUTE_REASONS),
      /** For the worker alone; needed where none of the reasons is the one. */
      words: z.optional(words()),
    }),
  output: BookingRow,
  refusals,
})

/** What either of the two has to say to the worker. */
export const addToDispute = endpoint({
  name: 'addToDispute',
  method: 'POST',
  path: '/bookings/:bookingId/dispute/words',
  audience: 'resident',
  isOpenToBlocked: true,
  input: () => z.strictObject({ bookingId: id('booking'), words: words() }),
  output: BookingRow,
  refusals: [...refusals, 'dispute.saidEnough'],
})

const SIDES = ['borrower', 'owner'] as const

export const DisputeItem = once(() =>
  z.object({
    bookingId: id('booking'),
    listingId: id('listing'),
    title: z.string(),
    compoundName: z.string(),
    reason: z.enum(DISPUTE_REASONS),
    since: instant(),
    by: z.enum(SIDES),
    /** Forms of address. */
    owner: z.string(),
    borrower: z.string(),
    from: localDate(),
    until: localDate(),
    hours: z.optional(hourRange()),
    /** Whether it was back already when somebody said so. */
    isBack: z.boolean(),
    accessories: z.array(z.string()),
    notGot: z.array(z.string()),
    missing: z.array(z.string()),
    left: z.optional(z.enum(LEFT_PLACES)),
    photos: z.array(
      z.object({ id: id('photo'), end: z.enum(PHOTO_ENDS), by: z.enum(SIDES), at: instant() }),
    ),
    said: z.array(z.object({ by: z.enum(SIDES), words: z.string(), at: instant() })),
    decisions: z.array(z.enum(DISPUTE_DECISIONS)),
  }),
)
export type DisputeItem = ShapeOf<typeof DisputeItem>

export const listDisputes = endpoint({
  name: 'listDisputes',
  method: 'GET',
  path: '/workbench/:nodeId/disputes',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: id('community'), cursor: z.optional(cursor()) }),
  output: () => z.object({ items: z.array(DisputeItem()), cursor: z.optional(z.string()) }),
  refusals: [],
})

export const decideDispute = endpoint({
  name: 'decideDispute',
  method: 'POST',
  path: '/disputes/:bookingId/decide',
  audience: 'worker',
  input: () =>
    z.strictObject({
      bookingId: id('booking'),
      decision: z.enum(DISPUTE_DECISIONS),
      mediation: z.enum(MEDIATIONS),
      /** Read by both. */
      words: z.optional(words()),
      /** Where it stays lent: until before this day, the agreed one or a later. */
      until: z.optional(localDate()),
    }),
  output: () => z.object({ bookingId: id('booking'), decision: z.enum(DISPUTE_DECISIONS) }),
  refusals: [
    'dispute.notFound',
    'dispute.alreadyDecided',
    'dispute.own',
    'dispute.notForThis',
    'dispute.othersWait',
    'content.refused',
    'content.money',
  ],
})
