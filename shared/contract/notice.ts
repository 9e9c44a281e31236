import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { cursor, hourRange, id, instant, localDate } from './fields'
import { KINDS } from './listing'
import { once, type ShapeOf } from './schema'

const NOTICE_KINDS = [
  'membership.approved',
  'membership.rejected',
  'membership.left',
  'membership.rebound',
  'membership.endsSoon',
  'booking.requested',
  'booking.booked',
  'booking.accepted',
  'booking.declined',
  'booking.expired',
  'booking.cancelledByBorrower',
  'booking.cancelledByOwner',
  'booking.handedOver',
  'booking.returned',
  'booking.given',
  'booking.noShow',
  'booking.overdue',
  'booking.dueSoon',
  'booking.nextWaits',
  'booking.longOverdue',
  'booking.mayBeLate',
  'booking.backForYou',
  'booking.fellThrough',
  'booking.shifted',
  'booking.offered',
  'booking.offerOver',
  'booking.queueOver',
  'booking.queueClosed',
  'booking.renewalAsked',
  'booking.renewed',
  'booking.renewalDeclined',
  'booking.partsMissing',
  'booking.left',
  'booking.phrase',
  'booking.thanked',
  'booking.eve',
  'certificate.approved',
  'certificate.refused',
  'certificate.soon',
  'certificate.expired',
  'booking.photoRefused',
  'booking.disputed',
  'booking.mediated',
  'listing.visible',
  'listing.refused',
  'listing.removed',
  'complaint.decided',
  'complaint.cleared',
  'complaint.settled',
  'complaint.warned',
  'complaint.reminded',
  'callBack.asked',
  'callBack.missed',
  'callBack.done',
  'listing.closed',
  'correction.corrected',
  'correction.refused',
  'block.begun',
  'block.decided',
  'block.over',
  'post.granted',
  'post.ending',
  'post.ended',
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
    hours: z.optional(hourRange()),
    reason: z.optional(z.string()),
    /** Absent: of a thing. */
    about: z.optional(z.enum(KINDS)),
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
  isOpenToBlocked: true,
  input: () => z.strictObject({ cursor: z.optional(cursor()) }),
  output: () => z.object({ notices: z.array(NoticeView()), cursor: z.optional(z.string()) }),
  refusals: [],
})

export const markNoticesRead = endpoint({
  name: 'markNoticesRead',
  method: 'POST',
  path: '/me/notices/read',
  audience: 'resident',
  isOpenToBlocked: true,
  input: () => z.strictObject({ upTo: instant() }),
  output: () => z.object({ readUpTo: instant() }),
  refusals: [],
})
