import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { expiryOf } from '../../platform/expiry'
import { type Reaction, reaction } from '../../platform/stream'
import { type Booking, isOpen } from '../rules'
import { loadBooking } from '../store'
import { BookedEntity } from './entities'

/** When it is new, over, or open once more: the line lives as long as its booking. */
const isConcerned = (before: Booking | undefined, after: Booking): boolean =>
  before === undefined || isOpen(before) !== isOpen(after)

/** Brings the list of the compound to what the booking is now. */
export const bookedProjection: Reaction = reaction<Booking>(
  'Booking',
  async (_, { before, after }) => {
    if (!after || !isConcerned(before, after)) return
    const booking = await loadBooking(after.id)
    if (!booking) return
    const { id: bookingId, compoundId, requestedAt, changedAt } = booking
    const over = isOpen(booking) ? {} : { expiresAt: expiryOf('loans', changedAt) }
    await BookedEntity.build(PutItemCommand)
      .item({ bookingId, compoundId, requestedAt, ...over })
      .send()
  },
)
