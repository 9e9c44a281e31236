import * as z from 'zod/mini'
import { BookingRow, ENDINGS } from './booking'
import { changeRefusals, daysRefusals } from './bookingRefusals'
import { endpoint } from './endpoint'
import { hourRange, id, localDate } from './fields'

/** Other days for what was asked or agreed. */
export const shiftBooking = endpoint({
  name: 'shiftBooking',
  openToProxies: 'begun',
  method: 'POST',
  path: '/bookings/:bookingId/shift',
  audience: 'resident',
  input: () =>
    z.strictObject({
      bookingId: id('booking'),
      from: localDate(),
      until: localDate(),
      hours: z.optional(hourRange()),
    }),
  output: BookingRow,
  refusals: [...changeRefusals, ...daysRefusals, 'booking.slotBegun'],
})

const renewalRefusals = [
  ...changeRefusals,
  'booking.othersWait',
  'booking.renewedOnce',
  'booking.alreadyLate',
  'booking.tooLong',
] as const

export const RENEWAL_ANSWERS = ['yes', 'no'] as const

/** More days for what is out, only if nobody waits. */
export const renewBooking = endpoint({
  name: 'renewBooking',
  openToProxies: 'begun',
  method: 'POST',
  path: '/bookings/:bookingId/renewal',
  audience: 'resident',
  input: () => z.strictObject({ bookingId: id('booking'), until: localDate() }),
  output: BookingRow,
  refusals: renewalRefusals,
})

export const answerRenewal = endpoint({
  name: 'answerRenewal',
  method: 'POST',
  path: '/bookings/:bookingId/renewal/answer',
  audience: 'resident',
  input: () => z.strictObject({ bookingId: id('booking'), answer: z.enum(RENEWAL_ANSWERS) }),
  output: BookingRow,
  refusals: renewalRefusals,
})

/** What came of help: whoever was helped says 办好了; that the other did not come, either of the two. */
export const endHelp = endpoint({
  name: 'endHelp',
  method: 'POST',
  path: '/bookings/:bookingId/end',
  audience: 'resident',
  isOpenToBlocked: true,
  input: () => z.strictObject({ bookingId: id('booking'), ending: z.enum(ENDINGS) }),
  output: BookingRow,
  refusals: [...changeRefusals, 'booking.slotTooEarly'],
})
