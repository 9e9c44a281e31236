import * as booking from '../../../shared/contract/booking'
import * as changes from '../../../shared/contract/bookingChanges'
import * as said from '../../../shared/contract/bookingAlong'
import {
  reportCounterpart,
  decideComplaint,
  listComplaints,
} from '../../../shared/contract/complaint'
import { closeListing } from '../../../shared/contract/closing'
import * as dispute from '../../../shared/contract/dispute'
import * as own from '../../../shared/contract/ownListing'
import type { BookingId, ListingId } from '../../../shared/kernel/ids'
import { passedPhoto } from '../../testing/loanPhotos'
import { addPhoto, drafts, eventually, publishes } from '../../testing/neighbours'
import type { Person } from '../../testing/town'
import { type Cast, day, SAID, TAP } from './cast'

type Days = readonly [from: number, until: number]

export const books = async (by: Person, listingId: ListingId, [from, until]: Days) =>
  (await by.gets(booking.bookListing, { listingId, from: day(from), until: day(until) })).id

/** A thing with words and pictures of every kind. */
async function thing({ town, me }: Cast): Promise<ListingId> {
  const listingId = await drafts(town, me, { title: SAID.title, tags: [SAID.tag], maxDays: 7 })
  const photoId = await addPhoto(me, listingId)
  const { rev, photos } = await me.gets(own.showMyListing, { listingId })
  await me.gets(own.saveDraft, {
    ...{ listingId, rev, title: SAID.title, description: SAID.description },
    accessories: [SAID.accessory],
    photoIds: [...new Set([...photos.map(({ id }) => id), photoId])],
  })
  await me.gets(own.publishListing, { listingId })
  await eventually(
    () => me.gets(own.showMyListing, { listingId }),
    ({ check }) => check === 'passed',
  )
  return listingId
}

/** Over, with a word of both, photos of both and a mediation. */
async function disputed({ me, wang, official }: Cast, bookingId: BookingId): Promise<void> {
  await me.gets(booking.acceptBooking, { bookingId })
  await me.gets(said.sayPhrase, { bookingId, phrase: 'atHome' })
  await wang.gets(booking.handOver, { bookingId, ...TAP })
  await passedPhoto(me, { bookingId, end: 'handOver' })
  await passedPhoto(wang, { bookingId, end: 'handOver' })
  await wang.gets(changes.renewBooking, { bookingId, until: day(3) })
  await me.gets(changes.answerRenewal, { bookingId, answer: 'yes' })
  await me.gets(dispute.openDispute, { bookingId, reason: 'damaged', words: SAID.first })
  await official.gets(dispute.decideDispute, { bookingId, decision: 'back', mediation: 'wear' })
}

/** Somebody complained of them, and a worker has looked at it. */
async function reported({ town, li, official }: Cast, bookingId: BookingId): Promise<void> {
  const { id: complaintId } = await li.gets(reportCounterpart, { bookingId, reason: 'rude' })
  await eventually(
    () => official.gets(listComplaints, { nodeId: town.places.beijiang }),
    ({ items }) => items.some(({ id }) => id === complaintId),
  )
  await official.gets(decideComplaint, { complaintId, decision: 'nothing' })
}

/** What they put away again, each in its own way. */
async function putsAway({ town, me }: Cast): Promise<void> {
  const [closed, paused, withdrawn] = [
    await publishes(town, me, { title: SAID.title }),
    await publishes(town, me, { title: SAID.title }),
    await drafts(town, me, { title: SAID.title }),
  ]
  await me.gets(closeListing, { listingId: closed, as: 'lost' })
  await me.gets(own.pauseListing, { listingId: paused })
  await me.gets(own.withdrawListing, { listingId: withdrawn })
  const withheld = await drafts(town, me, { title: SAID.withheld })
  await me.gets(own.publishListing, { listingId: withheld })
}

/** A neighbour who lends: one thing that is disputed, refused and agreed again, another that comes back. */
export async function lends(cast: Cast): Promise<void> {
  const { town, me, li, wang } = cast
  const pot = await thing(cast)
  await disputed(cast, await books(wang, pot, [0, 2]))
  await me.gets(booking.declineBooking, { bookingId: await books(li, pot, [5, 6]) })
  await me.gets(booking.acceptBooking, { bookingId: await books(wang, pot, [12, 13]) })
  const quick = await publishes(town, me, { title: SAID.title, acceptance: 'automatic' })
  const bookingId = await books(li, quick, [0, 1])
  await li.gets(booking.handOver, { bookingId, ...TAP })
  await me.gets(booking.takeBack, { bookingId, ...TAP })
  for (const one of [me, li])
    await one.gets(said.sayThanks, { bookingId, thanks: 'yes', again: 'yes' })
  await reported(cast, bookingId)
  await books(li, quick, [14, 15])
  await putsAway(cast)
}
