import type { Closing } from '../../../shared/contract/ownListing'
import type { Future } from '../../../shared/contract/closing'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { type Calendar, openCount } from '../calendar/rules'
import { decidedAnew, type Listing } from '../rules'

type StateRefusal = { readonly code: 'listing.notInThisState' }
type BookedRefusal = { readonly code: 'listing.hasBookings'; readonly count: number }
export type ClosingRefusal = StateRefusal | BookedRefusal | { readonly code: 'listing.stillOut' }

type Status = Listing['status']
/** From where it can go where; a draft that nobody has seen can only be thrown away. */
const FROM: Record<Closing, readonly Status[]> = {
  paused: ['published', 'repair', 'lost'],
  withdrawn: ['draft', 'published', 'paused', 'repair', 'lost'],
  repair: ['published', 'paused', 'lost'],
  lost: ['published', 'paused', 'repair'],
}

// Of one that waits for its last booking the owner may think otherwise.
const canClose = ({ status, closesAs }: Listing, as: Closing): boolean =>
  FROM[as].includes(status) || (as === 'paused' && closesAs !== undefined)

/** As it is once nobody has or waits for it any more. */
const closed = (listing: Listing, as: Closing): Listing => ({ ...decidedAnew(listing), status: as })

/** Takes no more bookings, and closes when the last is over; to be paused needs no waiting. */
const closing = (listing: Listing, as: Closing): Listing =>
  as === 'paused' ? closed(listing, as) : { ...closed(listing, 'paused'), closesAs: as }

/** Keeps what was agreed. */
export const decidePause = (listing: Listing): Outcome<Listing, StateRefusal> =>
  canClose(listing, 'paused')
    ? accept(closed(listing, 'paused'))
    : refuse({ code: 'listing.notInThisState' })

/** Only when nobody has or waits for it. */
export function decideWithdraw(
  listing: Listing,
  openBookings: number,
): Outcome<Listing, StateRefusal | BookedRefusal> {
  if (!canClose(listing, 'withdrawn')) return refuse({ code: 'listing.notInThisState' })
  if (openBookings > 0) return refuse({ code: 'listing.hasBookings', count: openBookings })
  return accept(closed(listing, 'withdrawn'))
}

type Wish = { readonly as: Closing; readonly future: Future | undefined }
type Open = Pick<Calendar, 'booked' | 'asked'>

const staysOpen = ({ booked, asked }: Open, future: Future): number =>
  future === 'cancelAndTell'
    ? booked.filter(({ isOut }) => isOut).length
    : openCount({ booked, asked })

const isOut = ({ booked }: Open): boolean => booked.some((slot) => slot.isOut)

function refusedClosing(
  listing: Listing,
  { as, future }: Wish,
  open: Open,
): ClosingRefusal | undefined {
  if (!canClose(listing, as)) return { code: 'listing.notInThisState' }
  // Who cannot get it back has somebody to talk to, and nothing to look for.
  if (as === 'lost' && isOut(open)) return { code: 'listing.stillOut' }
  const count = openCount(open)
  const mustChoose = future === undefined && as !== 'paused' && count > 0
  return mustChoose ? { code: 'listing.hasBookings', count } : undefined
}

/** What becomes of a thing that its owner closes, with what is open of it. What is out stays due, whatever is chosen. */
export function decideClosing(
  listing: Listing,
  wish: Wish,
  open: Open,
): Outcome<Listing, ClosingRefusal> {
  const refused = refusedClosing(listing, wish, open)
  if (refused) return refuse(refused)
  const left = staysOpen(open, wish.future ?? 'afterLast')
  return accept(left > 0 ? closing(listing, wish.as) : closed(listing, wish.as))
}

/** The last booking is over: the thing becomes what its owner wanted, `undefined` where that is not so. */
export function decideLastOver(listing: Listing, open: Open): Listing | undefined {
  if (listing.closesAs === undefined || openCount(open) > 0) return undefined
  return { ...closed(listing, listing.closesAs), hasClosedItself: true }
}

/** Given away for good. */
export const givenAway = (listing: Listing): Listing => ({
  ...decidedAnew(listing),
  status: 'given',
})
