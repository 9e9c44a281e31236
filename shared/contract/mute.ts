import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { id, instant } from './fields'
import { once, type ShapeOf } from './schema'

/** So many that one read unit or two hold them. */
export const MAX_MUTES = 200

/** Somebody whose things one does not want to see: a form of address, and a handle that names nobody. */
export const MutedNeighbour = once(() =>
  z.object({ id: id('mute'), addressForm: z.string(), since: instant() }),
)
export type MutedNeighbour = ShapeOf<typeof MutedNeighbour>

/** 不再看到TA的东西, on the page of one of them. */
export const muteOwner = endpoint({
  name: 'muteOwner',
  method: 'POST',
  path: '/listings/:listingId/mute',
  audience: 'resident',
  input: () => z.strictObject({ listingId: id('listing') }),
  output: MutedNeighbour,
  refusals: ['listing.notFound', 'listing.gone', 'mute.self', 'mute.tooMany'],
})

/** The same for the other party of a booking. */
export const muteCounterpart = endpoint({
  name: 'muteCounterpart',
  method: 'POST',
  path: '/bookings/:bookingId/mute',
  audience: 'resident',
  input: () => z.strictObject({ bookingId: id('booking') }),
  output: MutedNeighbour,
  refusals: ['booking.notFound', 'mute.self', 'mute.tooMany'],
})

/** Asked again it changes nothing. */
export const unmute = endpoint({
  name: 'unmute',
  method: 'POST',
  path: '/me/mutes/undo',
  audience: 'resident',
  input: () => z.strictObject({ muteId: id('mute') }),
  output: () => z.object({ isUndone: z.boolean() }),
  refusals: [],
})

/** The latest first. */
export const listMutes = endpoint({
  name: 'listMutes',
  method: 'GET',
  path: '/me/mutes',
  audience: 'resident',
  input: () => z.strictObject({}),
  output: () => z.object({ muted: z.array(MutedNeighbour()) }),
  refusals: [],
})
