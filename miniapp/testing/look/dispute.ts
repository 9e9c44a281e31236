import type { BookingView, listMyBookings } from '../../../shared/contract/booking'
import type { PhotoEnd } from '../../../shared/contract/bookingPhotos'
import type { OutputOf } from '../../../shared/contract/endpoint'
import type { ListingView } from '../../../shared/contract/listing'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import type { Neighbour } from './neighbour'
import { sendPhoto } from './sendPhoto'

export type Disputed = {
  readonly id: string
  readonly owner: Neighbour
  readonly borrower: Neighbour
}
const TAP = { confirmation: { by: 'tap' } }

const photograph = (by: Neighbour, id: string, end: PhotoEnd) =>
  sendPhoto(by, `bookings/${id}/photos`, { end })

async function havePassed(by: Neighbour, id: string): Promise<void> {
  for (let tries = 0; tries < 40; tries++) {
    const { photos = [] } = await by.ask<BookingView>(`bookings/${id}`)
    if (photos.length > 0 && photos.every(({ state }) => state === 'passed')) return
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
  throw new Error('The photos of a loan do not pass.')
}

type Found = { readonly id: string; readonly owner: Neighbour }

/** What somebody can have today without asking. */
async function borrowToday(
  borrower: Neighbour,
  { views, owners }: Shelf,
): Promise<Found | undefined> {
  const today = localDateAt(Date.now())
  const days = { from: today, until: addDays(today, 1) }
  for (const { id } of views.filter(({ terms }) => terms.acceptance === 'automatic')) {
    const owner = owners.get(id)
    if (!owner || owner === borrower) continue
    if (!(await borrower.send(`listings/${id}/bookings`, days))) continue
    const path = 'me/bookings?side=borrower'
    const { bookings } = await borrower.ask<OutputOf<typeof listMyBookings>>(path)
    const booked = bookings.find(({ listingId, from }) => listingId === id && from === today)
    if (booked && (await borrower.send(`bookings/${booked.id}/hand-over`, TAP)))
      return { id: booked.id, owner }
  }
  return undefined
}

export type Shelf = {
  readonly views: readonly ListingView[]
  readonly owners: ReadonlyMap<string, Neighbour>
}

/** A loan of today with photos of both ends, on which the two do not agree. */
export async function disagree(borrower: Neighbour, shelf: Shelf): Promise<Disputed> {
  const loan = await borrowToday(borrower, shelf)
  if (!loan) throw new Error('Nothing can be had today.')
  const { id, owner } = loan
  await photograph(owner, id, 'handOver')
  await photograph(borrower, id, 'return')
  await havePassed(owner, id)
  const words = '还回来的时候一条腿弯了，放不平，借之前是好的。'
  await owner.write(`bookings/${id}/dispute`, { reason: 'damaged', words })
  await borrower.write(`bookings/${id}/dispute/words`, { words: '拿到的时候就有点弯。' })
  return { id, owner, borrower }
}

/** The same, once a worker has said how it is. */
export async function settle(worker: Neighbour, { id }: Disputed): Promise<void> {
  const words = '两位下次交接的时候一起看一眼。'
  await worker.write(`disputes/${id}/decide`, { decision: 'back', mediation: 'wear', words })
}
