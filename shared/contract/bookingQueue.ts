import * as z from 'zod/mini'
import { BookingRow } from './booking'
import { changeRefusals, daysRefusals } from './bookingRefusals'
import { endpoint } from './endpoint'
import { hourRange, id, localDate } from './fields'
import { NOT_OPEN } from './place'

/** Gets in line for what is taken: for these very days, or for as many that begin by `latest`. */
export const joinQueue = endpoint({
  name: 'joinQueue',
  openToProxies: 'anew',
  method: 'POST',
  path: '/listings/:listingId/queue',
  audience: 'resident',
  input: () =>
    z.strictObject({
      listingId: id('listing'),
      from: localDate(),
      until: localDate(),
      hours: z.optional(hourRange()),
      latest: z.optional(localDate()),
    }),
  output: BookingRow,
  refusals: [
    'listing.notFound',
    ...daysRefusals,
    ...NOT_OPEN,
    'booking.freeNow',
    'booking.alreadyQueued',
    'booking.queueFull',
  ],
})

/** Takes what is kept for whoever is next; saying no to it is `cancelBooking`. */
export const takeOffer = endpoint({
  name: 'takeOffer',
  openToProxies: 'begun',
  method: 'POST',
  path: '/bookings/:bookingId/offer',
  audience: 'resident',
  input: () => z.strictObject({ bookingId: id('booking') }),
  output: BookingRow,
  refusals: [...changeRefusals, 'booking.offerOver'],
})
