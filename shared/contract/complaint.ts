import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { cursor, id, instant, saidWords } from './fields'
import { once, type ShapeOf } from './schema'

/** There is never a page of a person: the owner is met on a thing's page, the counterpart on a booking's. */
export const COMPLAINT_KINDS = ['listing', 'photo', 'person'] as const
export type ComplaintKind = (typeof COMPLAINT_KINDS)[number]
export const COMPLAINT_REASONS = ['notReal', 'wrong', 'unsafe', 'money', 'rude', 'other'] as const
export type ComplaintReason = (typeof COMPLAINT_REASONS)[number]

/** nothing · withhold: back to a draft, to be mended · remove: put away · warn: the person is reminded. */
export const COMPLAINT_DECISIONS = ['nothing', 'warn', 'withhold', 'remove'] as const
export type ComplaintDecision = (typeof COMPLAINT_DECISIONS)[number]

const received = once(() => z.object({ id: id('complaint') }))

/** What a thing's page shows can be reported: the thing, one of its photos, its owner. Twice is one complaint. */
export const reportListing = endpoint({
  name: 'reportListing',
  method: 'POST',
  path: '/listings/:listingId/complaints',
  audience: 'resident',
  input: () =>
    z.strictObject({
      listingId: id('listing'),
      about: z.enum(COMPLAINT_KINDS),
      /** Which of the photos, where it is about one. */
      photoId: z.optional(id('photo')),
      reason: z.enum(COMPLAINT_REASONS),
    }),
  output: received,
  refusals: ['listing.notFound', 'listing.gone', 'photo.notFound', 'complaint.own'],
})

/** The other party of a booking. */
export const reportCounterpart = endpoint({
  name: 'reportCounterpart',
  method: 'POST',
  path: '/bookings/:bookingId/complaints',
  audience: 'resident',
  input: () => z.strictObject({ bookingId: id('booking'), reason: z.enum(COMPLAINT_REASONS) }),
  output: received,
  refusals: ['booking.notFound'],
})

export const ComplaintItem = once(() =>
  z.object({
    id: id('complaint'),
    kind: z.enum(COMPLAINT_KINDS),
    reason: z.enum(COMPLAINT_REASONS),
    since: instant(),
    compoundName: z.string(),
    /** Of the thing that it is about, or that the two had to do with. */
    title: z.string(),
    listingId: id('listing'),
    photoId: z.optional(id('photo')),
    /** Forms of address: who reported, and whom or whose. */
    reporter: z.string(),
    reported: z.string(),
    decisions: z.array(z.enum(COMPLAINT_DECISIONS)),
  }),
)
export type ComplaintItem = ShapeOf<typeof ComplaintItem>

export const listComplaints = endpoint({
  name: 'listComplaints',
  method: 'GET',
  path: '/workbench/:nodeId/complaints',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: id('community'), cursor: z.optional(cursor()) }),
  output: () => z.object({ items: z.array(ComplaintItem()), cursor: z.optional(z.string()) }),
  refusals: [],
})

export const decideComplaint = endpoint({
  name: 'decideComplaint',
  method: 'POST',
  path: '/complaints/:complaintId/decide',
  audience: 'worker',
  input: () =>
    z.strictObject({
      complaintId: id('complaint'),
      decision: z.enum(COMPLAINT_DECISIONS),
      /** What whoever complained reads with it. */
      words: z.optional(saidWords()),
    }),
  output: () => z.object({ id: id('complaint'), decision: z.enum(COMPLAINT_DECISIONS) }),
  refusals: [
    'complaint.notFound',
    'complaint.alreadyDecided',
    'complaint.own',
    'complaint.notForThis',
    'complaint.hasBookings',
    'content.refused',
  ],
})
