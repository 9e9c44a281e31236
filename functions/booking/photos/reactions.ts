import type { BookingId } from '../../../shared/kernel/ids'
import { accept } from '../../../shared/kernel/outcome'
import { photosOf } from '../../moderation/photo/actions'
import { type Photo, withDispute } from '../../moderation/photo/rules'
import { changePhoto } from '../../moderation/photo/writes'
import { tell } from '../../notice/actions'
import { commit } from '../../platform/commit'
import { withFreshRead } from '../../platform/retry'
import { type Reaction, reaction } from '../../platform/stream'
import type { World } from '../../platform/world'
import type { Booking } from '../rules'
import { loadBooking } from '../store'

/** Who took a photo that was refused hears it by name; that it passed is seen on the booking's page. */
const photoRefused = reaction<Photo>('Photo', async (world, { before, after }) => {
  if (after?.state !== 'refused' || before?.state === 'refused' || !after.sharedWith) return
  const booking = await loadBooking(after.subjectId as BookingId)
  if (!booking) return
  const { id, rev, ownerId, label } = after
  await tell(world, ownerId, {
    kind: 'booking.photoRefused',
    ...{ title: booking.title, listingId: booking.listingId, bookingId: booking.id },
    at: world.now(),
    ...(label === undefined ? {} : { reason: label }),
    cause: { factId: id, rev },
  })
})

/** While it is disputed its photos are open to the workers who mediate, and to no worker otherwise. */
async function follow(world: World, bookingId: BookingId): Promise<void> {
  const followed = await withFreshRead(world, async () => {
    const booking = await loadBooking(bookingId)
    const photos = await photosOf((booking?.photos ?? []).map(({ id }) => id))
    const standing = booking?.status === 'disputed' ? 'open' : 'closed'
    const changed = photos.flatMap((photo) => (photo && withDispute(photo, standing)) ?? [])
    if (changed.length > 0) await commit(...changed.map(changePhoto))
    return accept(undefined)
  })
  if (!followed.ok) throw new Error('The photos kept changing; the record comes again.')
}

const disputeMoved = reaction<Booking>('Booking', async (world, { before, after }) => {
  const wasDisputed = before?.status === 'disputed'
  if (after?.photos && (wasDisputed || after.status === 'disputed')) await follow(world, after.id)
})

export const bookingPhotoReactions: readonly Reaction[] = [photoRefused, disputeMoved]
