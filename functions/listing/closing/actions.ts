import type * as contract from '../../../shared/contract/ownListing'
import type { ListingId } from '../../../shared/kernel/ids'
import type { Action } from '../../platform/call'
import type { Change } from '../../platform/commit'
import { next } from '../../platform/facts'
import type { World } from '../../platform/world'
import { changeOwn, decided } from '../actions'
import { type Calendar, calendarFor, openCount } from '../calendar/rules'
import { changeCalendar } from '../calendar/writes'
import { follow } from '../following/actions'
import { loadListing } from '../store'
import { changeListing } from '../writes'
import { decideLastOver, decidePause, decideWithdraw, givenAway } from './rules'

export const pauseListing: Action<typeof contract.pauseListing> = (call, { listingId }) =>
  changeOwn(call, listingId, (listing) => decided(decidePause(listing)))

export const withdrawListing: Action<typeof contract.withdrawListing> = (call, { listingId }) =>
  changeOwn(call, listingId, (listing, open) => decided(decideWithdraw(listing, openCount(open))))

/** Closes a thing whose owner wanted so once the last booking is over, if it is; asked again, it does nothing more. */
export const closeAfterLast = (world: World, listingId: ListingId): Promise<void> =>
  follow(world, listingId, (listing, calendar) => calendar && decideLastOver(listing, calendar))

/** What is written of a thing when it is given away: it is nobody's to ask for any more. */
export async function giveAway(
  { now }: Pick<World, 'now'>,
  calendar: Calendar,
): Promise<readonly Change[]> {
  const listing = await loadListing(calendar.listingId)
  if (!listing) throw new Error('A calendar without its listing.')
  const after = next(givenAway(listing), { updatedAt: now() })
  const emptied = { ...calendar, booked: [], asked: [] }
  return [changeListing(after), changeCalendar(calendarFor(after, emptied))]
}
