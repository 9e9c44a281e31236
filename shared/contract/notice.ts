import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { cursor, id, instant, localDate } from './fields'
import { once, type ShapeOf } from './schema'

export const NOTICE_KINDS = [
  'membership.approved',
  'membership.rejected',
  'booking.requested',
  'booking.booked',
  'booking.accepted',
  'booking.declined',
  'booking.expired',
  'booking.cancelledByBorrower',
  'booking.cancelledByOwner',
  'booking.handedOver',
  'booking.returned',
  'booking.noShow',
  'booking.overdue',
  'listing.visible',
  'listing.refused',
] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** A kind and what its sentence needs; never a name, phone or room. Unknown kinds ask for an update. */
export const NoticeView = once(() =>
  z.object({
    id: z.string(),
    kind: z.enum(NOTICE_KINDS),
    at: instant(),
    isNew: z.boolean(),
    title: z.optional(z.string()),
    from: z.optional(localDate()),
    until: z.optional(localDate()),
    reason: z.optional(z.string()),
    listingId: z.optional(id('listing')),
    bookingId: z.optional(id('booking')),
  }),
)
export type NoticeView = ShapeOf<typeof NoticeView>

export const listNotices = endpoint({
  name: 'listNotices',
  method: 'GET',
  path: '/me/notices',
  audience: 'resident',
  input: () => z.strictObject({ cursor: z.optional(cursor()) }),
  output: () => z.object({ notices: z.array(NoticeView()), cursor: z.optional(z.string()) }),
  refusals: [],
})

export const markNoticesRead = endpoint({
  name: 'markNoticesRead',
  method: 'POST',
  path: '/me/notices/read',
  audience: 'resident',
  input: () => z.strictObject({ upTo: instant() }),
  output: () => z.object({ readUpTo: instant() }),
  refusals: [],
})
