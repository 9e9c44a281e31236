import { showBooking, listMyBookings, showToday } from '../../../shared/contract/booking'
import { listComing } from '../../../shared/contract/coming'
import { showSession } from '../../../shared/contract/event'
import { listListings, searchListings, showListing } from '../../../shared/contract/listing'
import { listNotices } from '../../../shared/contract/notice'
import type { BookingId, ListingId, PhotoId, SessionId } from '../../../shared/kernel/ids'
import type { Person } from '../../testing/town'
import type { Use } from './bill'
import { type Counting, used, WARMING } from './counting'
import type { View } from './mix'

export type Sights = {
  readonly person: Person
  readonly listingId: ListingId
  readonly photoId: PhotoId
  readonly sessionId: SessionId
  readonly bookingId: BookingId
}

/** The requests of each page, as its features make them. */
const pages = (
  { town }: Counting,
  { person, listingId, sessionId, bookingId }: Sights,
): Readonly<Record<View, () => Promise<unknown>>> => {
  const place = { compoundId: town.places.jiuding }
  return {
    home: () => person.gets(showToday, place),
    share: () => person.gets(listListings, place),
    search: () => person.gets(searchListings, { ...place, words: '电' }),
    thing: () => person.gets(showListing, { listingId }),
    events: () => person.gets(listComing, place),
    session: () => person.gets(showSession, { sessionId }),
    loans: () => person.gets(listMyBookings, { side: 'borrower' }),
    loan: () => person.gets(showBooking, { bookingId }),
    notices: () => person.gets(listNotices, {}),
  }
}

/** Each page once, as the mean of some visits. */
export async function viewed(counting: Counting, sights: Sights, rounds: number) {
  const uses = new Map<View, Use>()
  for (const [view, open] of Object.entries(pages(counting, sights))) {
    // The first finds nothing kept: what half a second remembers is remembered for many.
    for (let n = 0; n < WARMING * 3; n++) await open()
    uses.set(view as View, await used(counting, rounds, open))
  }
  return uses
}

/** A picture that a phone has not kept yet. */
export const pictured = (counting: Counting, { photoId }: Sights, rounds: number): Promise<Use> =>
  used(counting, rounds, async () => {
    const answer = await fetch(`${counting.town.origin}/photos/${photoId}/small`)
    if (!answer.ok) throw new Error(`The picture answers ${answer.status}.`)
  })
