import * as z from 'zod/mini'
import { BookingRow } from './booking'
import { endpoint } from './endpoint'
import { id } from './fields'
import { CLOSINGS, MyListing } from './ownListing'

/** What becomes of the bookings that are still to come; what is out stays due either way. */
export const FUTURES = ['cancelAndTell', 'afterLast'] as const
export type Future = (typeof FUTURES)[number]

/** What is open of one's own thing, the soonest first: what the owner sees before closing it. */
export const listListingBookings = endpoint({
  name: 'listListingBookings',
  method: 'GET',
  path: '/me/listings/:listingId/bookings',
  audience: 'resident',
  input: () => z.strictObject({ listingId: id('listing') }),
  /** At most a hundred. */
  output: () => z.object({ bookings: z.array(BookingRow()) }),
  refusals: ['listing.notFound', 'listing.notYours'],
})

/**
 * Takes no new bookings from now on. Without `future`, pausing keeps what is agreed, and everything else is refused
 * while bookings are open. `cancelAndTell` calls all of them off at once and tells each borrower, `afterLast` lets them
 * take place; the thing closes when the last is over.
 */
export const closeListing = endpoint({
  name: 'closeListing',
  method: 'POST',
  path: '/listings/:listingId/close',
  audience: 'resident',
  input: () =>
    z.strictObject({
      listingId: id('listing'),
      as: z.enum(CLOSINGS),
      future: z.optional(z.enum(FUTURES)),
    }),
  output: MyListing,
  refusals: [
    'listing.notFound',
    'listing.notYours',
    'listing.notInThisState',
    'listing.hasBookings',
    'listing.changedTooOften',
    'listing.tooManyBookings',
    'listing.stillOut',
  ],
})
