import type { ListingId } from '../../../shared/kernel/ids'
import { accept } from '../../../shared/kernel/outcome'
import { commit } from '../../platform/commit'
import { next } from '../../platform/facts'
import { withFreshRead } from '../../platform/retry'
import type { World } from '../../platform/world'
import { type Calendar, calendarFor } from '../calendar/rules'
import { loadCalendar } from '../calendar/store'
import { changeCalendar } from '../calendar/writes'
import type { Listing } from '../rules'
import { loadListing } from '../store'
import { changeListing } from '../writes'

type Followed = (listing: Listing, calendar: Calendar | undefined) => Listing | undefined

/** Changes a listing and its calendar after the fact, or leaves them when the change says nothing new. */
export async function follow(world: World, listingId: ListingId, change: Followed): Promise<void> {
  const followed = await withFreshRead(world, async () => {
    const listing = await loadListing(listingId)
    if (!listing) return accept(undefined)
    // Read afterwards: a calendar made in between comes with a listing that has changed, and both are read again.
    const calendar = await loadCalendar(listingId)
    const changed = change(listing, calendar)
    if (!changed) return accept(undefined)
    const after = next(changed, { updatedAt: world.now() })
    await commit(
      changeListing(after),
      ...(calendar ? [changeCalendar(calendarFor(after, calendar))] : []),
    )
    return accept(undefined)
  })
  if (!followed.ok) throw new Error('The listing kept changing; the record comes again.')
}
