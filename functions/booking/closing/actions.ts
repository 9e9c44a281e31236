import type * as contract from '../../../shared/contract/closing'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { changeOwn, type Decided, type Open, ownListing } from '../../listing/actions'
import { calendarOf } from '../../listing/calendar/actions'
import type { Calendar } from '../../listing/calendar/rules'
import { giveAway } from '../../listing/closing/actions'
import { type ClosingRefusal, decideClosing } from '../../listing/closing/rules'
import type { Listing } from '../../listing/rules'
import type { InputOf } from '../../../shared/contract/endpoint'
import type { Action, Call } from '../../platform/call'
import type { World } from '../../platform/world'
import { rowOf } from '../actions'
import { allowancesWithout, type Step } from '../answer/actions'
import type { Booking } from '../rules'
import { loadBookings } from '../store'
import { changeBooking } from '../writes'
import { areTooMany, calledOff, openSlots, slotsAhead, turnedDown } from './rules'

const SHOWN = 100

/** What is open of one's own thing: seen before it is closed. */
export const listListingBookings: Action<typeof contract.listListingBookings> = async (
  call,
  { listingId },
) => {
  const own = await ownListing(call, listingId)
  if (!own.ok) return own
  const calendar = await calendarOf(listingId)
  const slots = calendar ? openSlots(calendar).slice(0, SHOWN) : []
  const bookings = await loadBookings(slots.map(({ bookingId }) => bookingId))
  return accept({ bookings: bookings.map((one) => rowOf(one, 'owner', call.world.now())) })
}

type Asked = InputOf<typeof contract.closeListing>
type Closed = Outcome<
  Decided,
  ClosingRefusal | { readonly code: 'listing.tooManyBookings'; readonly count: number }
>

/** Everything that has not gone out yet ends with this very change, and each borrower is told why. */
async function callingOff(
  { world, caller }: Call,
  listing: Listing,
  { as, open }: { readonly as: Asked['as']; readonly open: Open },
): Promise<Closed> {
  const slots = slotsAhead(open)
  if (areTooMany(slots)) return refuse({ code: 'listing.tooManyBookings', count: slots.length })
  const bookings = await loadBookings(slots.map(({ bookingId }) => bookingId))
  const by = { by: caller.id, now: world.now() }
  const ended = bookings.map((one) => changeBooking(calledOff(one, as, by)))
  const left = { booked: open.booked.filter(({ isOut }) => isOut), asked: [] }
  return accept({ listing, left, also: [...ended, ...(await allowancesWithout(bookings))] })
}

/** No new bookings from now on; what becomes of those that are open is the owner's choice. */
export const closeListing: Action<typeof contract.closeListing> = (
  call,
  { listingId, as, future },
) =>
  changeOwn(call, listingId, async (listing, open): Promise<Closed> => {
    const decision = decideClosing(listing, { as, future }, open)
    if (!decision.ok) return decision
    return future === 'cancelAndTell'
      ? callingOff(call, decision.value, { as, open })
      : accept({ listing: decision.value })
  })

/** The end of a gift: whoever else asked is turned down, and the thing closes, all with the hand-over itself. */
export async function giveAwayWith(
  world: World,
  given: Booking,
  calendar: Calendar,
): Promise<Step> {
  const others = openSlots(calendar).filter(({ bookingId }) => bookingId !== given.id)
  const bookings = await loadBookings(others.map(({ bookingId }) => bookingId))
  const ended = bookings.map((one) => changeBooking(turnedDown(one, given.changedAt)))
  const allowances = await allowancesWithout([given, ...bookings])
  const closed = await giveAway(world, calendar)
  return { booking: given, also: [...ended, ...allowances, ...closed] }
}
