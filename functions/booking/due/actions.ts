import type { BookingId } from '../../../shared/kernel/ids'
import { accept } from '../../../shared/kernel/outcome'
import { calendarOf } from '../../listing/calendar/actions'
import { forgetPhotos } from '../../moderation/photo/forgetting/actions'
import { commit } from '../../platform/commit'
import { withFreshRead } from '../../platform/retry'
import type { World } from '../../platform/world'
import { releaseWith } from '../answer/actions'
import type { Booking } from '../rules'
import { loadBooking } from '../store'
import { changeBooking } from '../writes'
import { decideElapsed } from './rules'

const photosIn = ({ photos = [] }: Booking) => photos.map(({ id }) => id)

/** Carries out what time makes of a booking; a second run, late or at once, finds nothing left to do. */
export const bookingIsDue = async (world: World, id: string): Promise<void> => {
  await withFreshRead(world, async () => {
    const booking = await loadBooking(id as BookingId)
    if (booking?.dueAt === undefined || world.now() < booking.dueAt) return accept(undefined)
    const calendar = await calendarOf(booking.listingId)
    const elapsed = decideElapsed(booking, calendar, world.now())
    if (!elapsed) return accept(undefined)
    if (elapsed.is !== 'released' || !calendar) {
      const gone = elapsed.is === 'cleared' ? await forgetPhotos(world, photosIn(booking)) : []
      await commit(changeBooking(elapsed.booking), ...gone)
      return accept(undefined)
    }
    const step = await releaseWith({ booking, calendar }, elapsed.booking)
    await commit(changeBooking(step.booking), ...step.also)
    return accept(undefined)
  })
}
