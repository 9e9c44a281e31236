import * as z from 'zod/mini'
import { BookingRow } from './booking'
import { AGAINS, LEFT_PLACES, PHRASES, THANKS_ANSWERS } from './bookingSaid'
import { endpoint } from './endpoint'
import { id } from './fields'

const refusals = ['booking.notFound', 'booking.notInThisState'] as const

/** The borrower says where it stands; that it is back is for the owner alone to say. */
export const sayLeft = endpoint({
  name: 'sayLeft',
  openToProxies: 'begun',
  method: 'POST',
  path: '/bookings/:bookingId/left',
  audience: 'resident',
  isOpenToBlocked: true,
  input: () => z.strictObject({ bookingId: id('booking'), place: z.enum(LEFT_PLACES) }),
  output: BookingRow,
  refusals: [...refusals, 'booking.notYours', 'booking.leftSaid'],
})

export const sayPhrase = endpoint({
  name: 'sayPhrase',
  method: 'POST',
  path: '/bookings/:bookingId/phrases',
  audience: 'resident',
  input: () => z.strictObject({ bookingId: id('booking'), phrase: z.enum(PHRASES) }),
  output: BookingRow,
  refusals: [...refusals, 'booking.manyPhrases'],
})

/** Afterwards, by each of the two. */
export const sayThanks = endpoint({
  name: 'sayThanks',
  method: 'POST',
  path: '/bookings/:bookingId/thanks',
  audience: 'resident',
  input: () =>
    z.strictObject({
      bookingId: id('booking'),
      thanks: z.enum(THANKS_ANSWERS),
      again: z.enum(AGAINS),
    }),
  output: BookingRow,
  refusals: [...refusals, 'booking.thanksLate', 'booking.thanksKept'],
})
