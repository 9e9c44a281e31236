import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { BookingId, CompoundId } from '../../../shared/kernel/ids'
import type { WorkerOf } from '../../../shared/kernel/scope'
import { table } from '../../platform/table'

type Page = { readonly after: string | undefined; readonly limit: number }
type Booked = { readonly id: BookingId; readonly sortKey: string }

/** The bookings of a compound, the latest first. */
export async function listBooked(
  _: WorkerOf,
  compoundId: CompoundId,
  { after, limit }: Page,
): Promise<readonly Booked[]> {
  const { Items = [] } = await table
    .build(QueryCommand)
    .query({
      partition: `COMPOUND#${compoundId}#BOOKINGS`,
      ...(after === undefined ? {} : { range: { lt: after } }),
    })
    .options({ limit, reverse: true })
    .send()
  return Items.map((item) => ({
    id: item['bookingId'] as BookingId,
    sortKey: String(item['sk']),
  }))
}
