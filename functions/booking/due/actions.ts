import type { BookingId } from '../../../shared/kernel/ids'
import { accept } from '../../../shared/kernel/outcome'
import { calendarOf } from '../../listing/calendar/actions'
import { commit } from '../../platform/commit'
import { withFreshRead } from '../../platform/retry'
import type { World } from '../../platform/world'
import { releaseWith } from '../answer/actions'
import { loadBooking } from '../store'
import { changeBooking } from '../writes'
import { decideElapsed } from './rules'

/** Carries out what time makes of a booking; a second run, late or at once, finds nothing left to do. */
export const bookingIsDue = async (world: World, id: string): Promise<void> => {
  await withFreshRead(world, async () => {
    const booking = await loadBooking(id as BookingId)
    const elapsed = booking && decideElapsed(booking, world.now())
    if (!elapsed) return accept(undefined)
    const calendar = await calendarOf(booking.listingId)
    if (elapsed.is === 'told' || !calendar) {
      await commit(changeBooking(elapsed.booking))
      return accept(undefined)
    }
    const step = await releaseWith({ booking, calendar }, elapsed.booking)
    await commit(changeBooking(step.booking), ...step.also)
    return accept(undefined)
  })
}
