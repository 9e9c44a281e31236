import { item, number, string } from 'dynamodb-toolbox/schema'
import { Entity, table } from '../../platform/table'

/** Beside the others of its compound, in the order of asking: which bookings there are, by id alone. */
export const BookedEntity = new Entity({
  name: 'Booked',
  table,
  timestamps: false,
  schema: item({
    compoundId: string().key(),
    requestedAt: number().key(),
    bookingId: string().key(),
    v: number().default(1).hidden(),
    expiresAt: number().optional(),
  }),
  computeKey: ({ compoundId, requestedAt, bookingId }) => ({
    pk: `COMPOUND#${compoundId}#BOOKINGS`,
    sk: `${String(requestedAt).padStart(15, '0')}#${bookingId}`,
  }),
})
