import * as z from 'zod/mini'
import { Disputed } from './disputed'
import { EndPhotos } from './bookingPhotos'
import { changeRefusals, daysRefusals } from './bookingRefusals'
import { LEFT_PLACES, Said } from './bookingSaid'
import { ALWAYS_OPEN, endpoint } from './endpoint'
import { cursor, hourRange, id, instant, localDate } from './fields'
import { HANDOVERS, KINDS, ListingCard, MAX_ACCESSORIES, NEARNESSES, VENUES } from './listing'
import { Me } from './resident'
import { once, type ShapeOf } from './schema'
import { NOT_OPEN } from './place'

export const BOOKING_STATUSES = [
  'requested',
  'accepted',
  'declined',
  'expired',
  'cancelled',
  'noShow',
  'handedOver',
  'returned',
  'queued',
  'offered',
  'given',
  'disputed',
  'closed',
] as const
export type BookingStatus = (typeof BOOKING_STATUSES)[number]
/** What a party can do; a phone that does not know one leaves it out. */
export const BOOKING_ACTIONS = [
  'accept',
  'decline',
  'cancel',
  'confirm',
  'enterCode',
  'showQr',
  'shift',
  'renew',
  'answerRenewal',
  'sayLeft',
  'sayPhrase',
  'sayThanks',
  'takeOffer',
  'finish',
  'notCome',
  'dispute',
  'addToDispute',
] as const

/** What came of help. */
export const ENDINGS = ['done', 'notCome'] as const
export type Ending = (typeof ENDINGS)[number]

export const SIDES = ['borrower', 'owner'] as const
export type Side = (typeof SIDES)[number]

/** Limits that hold everywhere: explained on the page before they are met. */
export const MAX_AHEAD_DAYS = 60
export const MAX_OPEN_PER_PERSON = 5
export const MAX_OPEN_PER_HOUSEHOLD = 8
export const MAX_WAITING_PER_LISTING = 10
export const MAX_QUEUE = 10
export const MAX_CODE_TRIES = 5

export const BookingRow = once(() =>
  z.object({
    id: id('booking'),
    listingId: id('listing'),
    title: z.string(),
    /** Absent: a thing. */
    kind: z.optional(z.enum(KINDS)),
    coverPhotoId: id('photo'),
    side: z.enum(SIDES),
    status: z.enum(BOOKING_STATUSES),
    from: localDate(),
    until: localDate(),
    /** Of the one day `from`, for what is lent by half-hours. */
    hours: z.optional(hourRange()),
    /** Waits in the queue for as many days, that begin on this one at the latest. */
    latest: z.optional(localDate()),
    isOverdue: z.boolean(),
    /** Where the borrower says it stands, until the owner has it back. */
    left: z.optional(z.enum(LEFT_PLACES)),
    /** Given away for good: handing it over is the end. */
    isGift: z.optional(z.literal(true)),
  }),
)
export type BookingRow = ShapeOf<typeof BookingRow>

export const BookingView = once(() =>
  z.extend(z.extend(z.extend(BookingRow(), Said().shape), EndPhotos().shape), {
    handover: z.enum(HANDOVERS),
    /** Where help happens. */
    venue: z.optional(z.enum(VENUES)),
    accessories: z.array(z.string()),
    requestedAt: instant(),
    /** How many are in front in the queue. */
    ahead: z.optional(z.int()),
    /** When an unanswered request lapses, or what is kept goes to the next. */
    expiresAt: z.optional(instant()),
    counterpart: z.object({
      addressForm: z.string(),
      /** It is over, and they live there no longer, or are gone for good: no word of them. */
      hasLeft: z.optional(z.literal(true)),
      isGone: z.optional(z.literal(true)),
      nearness: z.enum(NEARNESSES),
      /** Full name and number: only while accepted or out. The door: where one waits behind it. */
      name: z.optional(z.string()),
      phone: z.optional(z.string()),
      door: z.optional(z.string()),
    }),
    /** How neighbours call whoever asked in the borrower's name. */
    proxy: z.optional(z.string()),
    /** What this person can do now, in the order to offer it. */
    actions: z.array(z.enum(BOOKING_ACTIONS)),
    /** The longest loan, as agreed: how far a renewal may go. */
    maxDays: z.optional(z.int()),
    /** More days that the borrower asks for, until before this one. */
    renewal: z.optional(z.object({ until: localDate() })),
    /** Whoever had it before is late: other days or calling off are free. */
    isHeldUp: z.optional(z.boolean()),
    /** What the two could not settle by themselves. */
    dispute: z.optional(Disputed()),
    /** The party who confirms next reads this out; the other types it in. */
    spokenCode: z.optional(z.string()),
    /** What the other party's scan confirms, valid ten minutes. */
    qr: z.optional(z.string()),
  }),
)
export type BookingView = ShapeOf<typeof BookingView>

export const bookListing = endpoint({
  name: 'bookListing',
  openToProxies: 'anew',
  method: 'POST',
  path: '/listings/:listingId/bookings',
  audience: 'resident',
  input: () =>
    z.strictObject({
      listingId: id('listing'),
      from: localDate(),
      until: localDate(),
      hours: z.optional(hourRange()),
    }),
  output: BookingRow,
  refusals: ['listing.notFound', ...daysRefusals, ...NOT_OPEN],
})

const ownBooking = once(() => z.strictObject({ bookingId: id('booking') }))

// Whoever is blocked finishes what is in hand.
const looking = { method: 'GET', audience: 'resident', isOpenToBlocked: true } as const
const finishing = { ...looking, method: 'POST' } as const

export const showBooking = endpoint({
  name: 'showBooking',
  openToProxies: 'begun',
  path: '/bookings/:bookingId',
  ...looking,
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
  refusals: [
    ...changeRefusals,
    'booking.daysGiven',
    'booking.lapsed',
    'booking.stillOut',
    'booking.alreadyPromised',
    ...NOT_OPEN,
  ],
})

export const declineBooking = endpoint({
  name: 'declineBooking',
  path: '/bookings/:bookingId/decline',
  ...finishing,
  input: ownBooking,
  output: BookingRow,
  refusals: changeRefusals,
})

export const cancelBooking = endpoint({
  name: 'cancelBooking',
  openToProxies: 'begun',
  path: '/bookings/:bookingId/cancel',
  ...finishing,
  input: ownBooking,
  output: BookingRow,
  refusals: [...changeRefusals, 'booking.slotBegun'],
})

/** Whose word it is: the binding party's own tap, its scan of the other's QR, or its spoken code typed by the other. */
export const Confirmation = once(() =>
  z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('tap') }),
    z.strictObject({
      by: z.literal('qr'),
      // Whatever a camera reads: that it is no code of ours is said as such.
      qr: z.string().check(z.maxLength(2000)),
    }),
    z.strictObject({ by: z.literal('code'), code: z.string().check(z.regex(/^\d{4}$/)) }),
  ]),
)
export type Confirmation = ShapeOf<typeof Confirmation>

const confirmInput = once(() =>
  z.strictObject({
    bookingId: id('booking'),
    confirmation: Confirmation(),
    /** Of the accessories, those that are there: the bound party's own word, so never beside typed digits. */
    ticked: z.optional(
      z.array(z.string().check(z.maxLength(12))).check(z.maxLength(MAX_ACCESSORIES)),
    ),
  }),
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
  openToProxies: 'begun',
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
  path: '/bookings/:bookingId/take-back',
  ...finishing,
  input: confirmInput,
  output: BookingRow,
  refusals: confirmRefusals,
})

export const listMyBookings = endpoint({
  name: 'listMyBookings',
  path: '/me/bookings',
  ...looking,
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
  ...ALWAYS_OPEN,
  input: () => z.strictObject({ compoundId: z.optional(id('compound')) }),
  output: () =>
    z.object({
      me: Me(),
      unread: z.int(),
      /** Soonest first, at most five. */
      waiting: z.array(BookingRow()),
      newest: z.array(ListingCard()),
      /** While the compound rests: why. */
      resting: z.optional(z.string()),
    }),
  refusals: [],
})
