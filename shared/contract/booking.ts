import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { cursor, id, instant, localDate } from './fields'
import { HANDOVERS, ListingCard, NEARNESSES } from './listing'
import { Me } from './resident'
import { once, type ShapeOf } from './schema'

export const BOOKING_STATUSES = [
  'requested',
  'accepted',
  'declined',
  'expired',
  'cancelled',
  'noShow',
  'handedOver',
  'returned',
] as const
export type BookingStatus = (typeof BOOKING_STATUSES)[number]
export const BOOKING_ENDS = ['declined', 'expired', 'cancelled', 'noShow', 'returned'] as const
export const SIDES = ['borrower', 'owner'] as const
export type Side = (typeof SIDES)[number]

/** Limits that hold everywhere: explained on the page before they are met. */
export const MAX_AHEAD_DAYS = 60
export const MAX_OPEN_PER_PERSON = 5
export const MAX_OPEN_PER_HOUSEHOLD = 8
export const MAX_WAITING_PER_LISTING = 10
export const MAX_CODE_TRIES = 5

export const BookingRow = once(() =>
  z.object({
    id: id('booking'),
    listingId: id('listing'),
    title: z.string(),
    coverPhotoId: id('photo'),
    side: z.enum(SIDES),
    status: z.enum(BOOKING_STATUSES),
    from: localDate(),
    until: localDate(),
    isOverdue: z.boolean(),
  }),
)
export type BookingRow = ShapeOf<typeof BookingRow>

export const BookingView = once(() =>
  z.extend(BookingRow(), {
    handover: z.enum(HANDOVERS),
    accessories: z.array(z.string()),
    requestedAt: instant(),
    /** When an unanswered request lapses. */
    expiresAt: z.optional(instant()),
    counterpart: z.object({
      addressForm: z.string(),
      nearness: z.enum(NEARNESSES),
      /** Full name: only while accepted or out. */
      name: z.optional(z.string()),
      /** The owner's door, for the borrower, only when the hand-over is there and the booking is on. */
      door: z.optional(z.string()),
    }),
    /** What this person can do now, in the order to offer it. */
    actions: z.array(z.enum(['accept', 'decline', 'cancel', 'confirm', 'enterCode', 'showQr'])),
    /** The party who confirms next reads this out; the other types it in. */
    spokenCode: z.optional(z.string()),
    /** What the other party's scan confirms, valid ten minutes. */
    qr: z.optional(z.string()),
  }),
)
export type BookingView = ShapeOf<typeof BookingView>

export const bookListing = endpoint({
  name: 'bookListing',
  method: 'POST',
  path: '/listings/:listingId/bookings',
  audience: 'resident',
  input: () => z.strictObject({ listingId: id('listing'), from: localDate(), until: localDate() }),
  output: BookingRow,
  refusals: [
    'listing.notFound',
    'booking.ownListing',
    'booking.inThePast',
    'booking.tooSoon',
    'booking.tooFarAhead',
    'booking.tooLong',
    'booking.chained',
    'booking.overlap',
    'booking.manyWaiting',
    'booking.householdLimit',
    'booking.personLimit',
    'booking.notOpen',
  ],
})

const ownBooking = once(() => z.strictObject({ bookingId: id('booking') }))
const changeRefusals = ['booking.notFound', 'booking.notYours', 'booking.notInThisState'] as const

export const showBooking = endpoint({
  name: 'showBooking',
  method: 'GET',
  path: '/bookings/:bookingId',
  audience: 'resident',
  input: ownBooking,
  output: BookingView,
  refusals: ['booking.notFound'],
})

export const acceptBooking = endpoint({
  name: 'acceptBooking',
  method: 'POST',
  path: '/bookings/:bookingId/accept',
  audience: 'resident',
  input: ownBooking,
  output: BookingRow,
  refusals: [...changeRefusals, 'booking.overlap', 'booking.inThePast', 'booking.stillOut'],
})

export const declineBooking = endpoint({
  name: 'declineBooking',
  method: 'POST',
  path: '/bookings/:bookingId/decline',
  audience: 'resident',
  input: ownBooking,
  output: BookingRow,
  refusals: changeRefusals,
})

export const cancelBooking = endpoint({
  name: 'cancelBooking',
  method: 'POST',
  path: '/bookings/:bookingId/cancel',
  audience: 'resident',
  input: ownBooking,
  output: BookingRow,
  refusals: changeRefusals,
})

/** Whose word it is: the binding party's own tap, its scan of the other's QR, or its spoken code typed by the other. */
export const Confirmation = once(() =>
  z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('tap') }),
    z.strictObject({
      by: z.literal('qr'),
      qr: z.string().check(z.maxLength(120), z.regex(/^[\w:.-]+$/)),
    }),
    z.strictObject({ by: z.literal('code'), code: z.string().check(z.regex(/^\d{4}$/)) }),
  ]),
)
export type Confirmation = ShapeOf<typeof Confirmation>

const confirmInput = once(() =>
  z.strictObject({ bookingId: id('booking'), confirmation: Confirmation() }),
)
const confirmRefusals = [
  ...changeRefusals,
  'booking.wrongCode',
  'booking.codeLocked',
  'booking.wrongQr',
] as const

/** Binds the borrower: 我拿到了. */
export const handOver = endpoint({
  name: 'handOver',
  method: 'POST',
  path: '/bookings/:bookingId/hand-over',
  audience: 'resident',
  input: confirmInput,
  output: BookingRow,
  refusals: [...confirmRefusals, 'booking.tooEarly', 'booking.stillOut'],
})

/** Binds the owner: 已收回. */
export const takeBack = endpoint({
  name: 'takeBack',
  method: 'POST',
  path: '/bookings/:bookingId/take-back',
  audience: 'resident',
  input: confirmInput,
  output: BookingRow,
  refusals: confirmRefusals,
})

export const listMyBookings = endpoint({
  name: 'listMyBookings',
  method: 'GET',
  path: '/me/bookings',
  audience: 'resident',
  input: () => z.strictObject({ side: z.enum(SIDES), cursor: z.optional(cursor()) }),
  output: () => z.object({ bookings: z.array(BookingRow()), cursor: z.optional(z.string()) }),
  refusals: [],
})

/** Home in one request: who I am, what waits for me today, the newest things around. */
export const showToday = endpoint({
  name: 'showToday',
  method: 'GET',
  path: '/me/today',
  audience: 'resident',
  input: () => z.strictObject({ compoundId: z.optional(id('compound')) }),
  output: () =>
    z.object({
      me: Me(),
      unread: z.int(),
      /** Soonest first, at most five. */
      waiting: z.array(BookingRow()),
      newest: z.array(ListingCard()),
    }),
  refusals: [],
})
