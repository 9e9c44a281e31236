import { type Change } from '../../platform/commit'
import { next } from '../../platform/facts'
import type { World } from '../../platform/world'
import { type Calendar, calendarFor } from '../calendar/rules'
import { changeCalendar } from '../calendar/writes'
import { decidePause } from '../closing/rules'
import { loadListing } from '../store'
import { changeListing } from '../writes'

/** What it takes to lend a thing no more for now, with its calendar as it becomes beside; `before` as it was read. */
export async function restWith(
  world: World,
  before: Calendar,
  after: Calendar,
): Promise<readonly Change[]> {
  const listing = await loadListing(before.listingId)
  const paused = listing && decidePause(listing)
  if (!paused?.ok) return after === before ? [] : [changeCalendar(after)]
  const resting = next(paused.value, { updatedAt: world.now() })
  return [
    changeListing(resting),
    changeCalendar(calendarFor(resting, { ...after, rev: before.rev })),
  ]
}
