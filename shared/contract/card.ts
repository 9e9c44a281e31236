import * as z from 'zod/mini'
import { acceptBooking, bookListing, BookingRow } from './booking'
import { MAX_ACCESSORIES } from './listing'
import { CARD_CODE } from '../kernel/cardCode'
import { endpoint } from './endpoint'
import { id, localDate } from './fields'
import { once, type ShapeOf } from './schema'

/** As many as fit on a sheet of A4. */
export const CARDS_PER_SHEET = 10

/** Never in an address, since addresses are logged. */
const cardCode = once(() => z.string().check(z.maxLength(13), z.regex(CARD_CODE)))

/** Of the accessories, those that are there; absent: nobody looked. */
const ticked = once(() =>
  z.optional(z.array(z.string().check(z.maxLength(12))).check(z.maxLength(MAX_ACCESSORIES))),
)

/** Blank cards to print; nobody's until they are bound. The codes are told this once. */
export const makeCards = endpoint({
  name: 'makeCards',
  method: 'POST',
  path: '/workbench/:nodeId/cards',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: id('community') }),
  output: () => z.object({ codes: z.array(z.string()) }),
  refusals: ['code.tooMany'],
})

/** Why a card shows nobody. */
const unread = [
  'card.mistyped',
  'card.unknown',
  'card.tooOften',
  'card.foreign',
  'card.dead',
] as const
const unreadOrBlank = [...unread, 'card.blank'] as const

/** A blank card becomes somebody's; one they had before is dead with it. */
export const bindCard = endpoint({
  name: 'bindCard',
  method: 'POST',
  path: '/memberships/:membershipId/card',
  audience: 'worker',
  input: () => z.strictObject({ membershipId: id('membership'), code: cardCode() }),
  output: () => z.object({ id: id('membership') }),
  refusals: ['membership.unknown', 'membership.notLiving', ...unread, 'card.taken'],
})

/** A card that was lost is dead at once. */
export const endCard = endpoint({
  name: 'endCard',
  method: 'POST',
  path: '/memberships/:membershipId/card/end',
  audience: 'worker',
  input: () => z.strictObject({ membershipId: id('membership') }),
  output: () => z.object({ id: id('membership') }),
  refusals: ['membership.unknown'],
})

export const CardHolder = once(() =>
  z.object({
    membershipId: id('membership'),
    compoundId: id('compound'),
    compoundName: z.string(),
    buildingName: z.string(),
    /** To be compared with who stands there. */
    name: z.string(),
    addressForm: z.string(),
    /** With what was got of the accessories, to be ticked when it comes back. */
    inHand: z.array(z.extend(BookingRow(), { parts: z.optional(z.array(z.string())) })),
  }),
)
export type CardHolder = ShapeOf<typeof CardHolder>

/** Whose card it is and what they have in hand. Keeps no key: it only looks. */
export const readCard = endpoint({
  name: 'readCard',
  method: 'POST',
  path: '/cards/read',
  audience: 'worker',
  isForKeepers: true,
  input: () => z.strictObject({ code: cardCode() }),
  output: CardHolder,
  refusals: unreadOrBlank,
})

/** Whoever holds the card has the thing from now on. */
export const lendByCard = endpoint({
  name: 'lendByCard',
  method: 'POST',
  path: '/cards/lend',
  audience: 'worker',
  isForKeepers: true,
  input: () =>
    z.strictObject({
      code: cardCode(),
      listingId: id('listing'),
      until: localDate(),
      /** The owner stands beside the worker and says yes, where the thing asks for it. */
      agreed: z.optional(z.literal('here')),
      /** What goes out with it. */
      ticked: ticked(),
    }),
  output: BookingRow,
  refusals: [
    ...unreadOrBlank,
    ...bookListing.refusals,
    ...acceptBooking.refusals,
    'card.own',
    'card.blocked',
    'card.notForThis',
    'card.ownerMustAgree',
    'booking.tooEarly',
  ],
})

/** It is back: the worker has it in their hands. */
export const takeBackByCard = endpoint({
  name: 'takeBackByCard',
  method: 'POST',
  path: '/cards/take-back',
  audience: 'worker',
  isForKeepers: true,
  input: () => z.strictObject({ code: cardCode(), bookingId: id('booking'), ticked: ticked() }),
  output: BookingRow,
  refusals: [...unreadOrBlank, 'card.own', 'booking.notFound', 'booking.notInThisState'],
})
