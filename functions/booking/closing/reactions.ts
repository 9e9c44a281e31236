import { closeAfterLast } from '../../listing/closing/actions'
import { type Reaction, reaction } from '../../platform/stream'
import { type Booking, isOpen } from '../rules'

/** However a booking ended, it may have been the last that a thing was waiting for. What stands now decides. */
const lastIsOver = reaction<Booking>('Booking', async (world, { after }) => {
  if (after && !isOpen(after)) await closeAfterLast(world, after.listingId)
})

export const closingReactions: readonly Reaction[] = [lastIsOver]
