import * as booking from '../../../shared/contract/booking'
import * as changes from '../../../shared/contract/bookingChanges'
import * as said from '../../../shared/contract/bookingAlong'
import { joinQueue, takeOffer } from '../../../shared/contract/bookingQueue'
import { reportCounterpart, reportListing } from '../../../shared/contract/complaint'
import * as dispute from '../../../shared/contract/dispute'
import * as mute from '../../../shared/contract/mute'
import { passedPhoto } from '../../testing/loanPhotos'
import { publishes } from '../../testing/neighbours'
import { offeredTo, waitedFor } from '../../testing/queueing'
import type { BookingId } from '../../../shared/kernel/ids'
import { type Cast, day, SAID, TAP } from './cast'
import { books } from './lending'

const automatic = { acceptance: 'automatic' } as const

/** Had, renewed, left at the door, and talked about afterwards. */
async function broughtBack({ town, me, li }: Cast): Promise<void> {
  const bookingId = await books(me, await publishes(town, li, automatic), [0, 2])
  await me.gets(booking.handOver, { bookingId, ...TAP })
  await passedPhoto(me, { bookingId, end: 'handOver' })
  await me.gets(changes.renewBooking, { bookingId, until: day(3) })
  await me.gets(said.sayLeft, { bookingId, place: 'door' })
  await li.gets(booking.takeBack, { bookingId, ...TAP })
  await me.gets(said.sayThanks, { bookingId, thanks: 'yes', again: 'no' })
  await me.gets(mute.muteCounterpart, { bookingId })
  await me.gets(reportCounterpart, { bookingId, reason: 'rude' })
}

/** What the two could not settle by themselves. */
async function disputed({ town, me, li, official }: Cast): Promise<void> {
  const bookingId = await books(me, await publishes(town, li, automatic), [0, 1])
  await me.gets(booking.handOver, { bookingId, ...TAP })
  await li.gets(dispute.openDispute, { bookingId, reason: 'damaged', words: '还回来就不转了' })
  await me.gets(dispute.addToDispute, { bookingId, words: SAID.second })
  await official.gets(dispute.decideDispute, { bookingId, decision: 'back', mediation: 'wear' })
}

/** In a queue, with their turn taken and with it still to come. */
async function waits({ town, me, li, wang }: Cast): Promise<void> {
  const others = { li, by: wang }
  const { bookingId } = await offeredTo(town, me, others)
  await me.gets(takeOffer, { bookingId })
  await me.gets(booking.cancelBooking, { bookingId })
  const wish = await waitedFor(town, li, wang)
  await me.gets(joinQueue, wish as never)
}

/** A neighbour who borrows, reports, and does not want to see everything. */
export async function borrows(cast: Cast): Promise<void> {
  const { town, me, li, wang } = cast
  await broughtBack(cast)
  await disputed(cast)
  const shelf = await publishes(town, li)
  const bookingId: BookingId = await books(me, shelf, [1, 2])
  await me.gets(changes.shiftBooking, { bookingId, from: day(4), until: day(5) })
  await me.gets(booking.cancelBooking, { bookingId })
  await books(me, shelf, [8, 9])
  await waits(cast)
  const listingId = await publishes(town, wang)
  const { id: muteId } = await me.gets(mute.muteOwner, { listingId })
  await me.gets(mute.unmute, { muteId })
  await me.gets(mute.muteOwner, { listingId })
  await me.gets(reportListing, { listingId, about: 'listing', reason: 'notReal' })
}
