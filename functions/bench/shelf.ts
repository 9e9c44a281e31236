import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { BookingId, HouseholdId, ListingId } from '../../shared/kernel/ids'
import type { Allowance, Booking } from '../booking/rules'
import type { Calendar } from '../listing/calendar/rules'
import { TABLE_NAME } from '../local/settings'
import { connectRaw } from './floor'

/** What stands in the table, read consistently and past our own code. */
export type Shelf = {
  readonly calendar: (id: ListingId) => Promise<Calendar | undefined>
  readonly booking: (id: BookingId) => Promise<Booking | undefined>
  readonly allowance: (id: HouseholdId) => Promise<Allowance | undefined>
  readonly stop: () => void
}

export function openShelf(endpoint: string): Shelf {
  const client = connectRaw(endpoint)
  const read = async <Kind>(pk: string, sk: string): Promise<Kind | undefined> => {
    const { Item } = await client.send(
      new GetCommand({ TableName: TABLE_NAME, Key: { pk, sk }, ConsistentRead: true }),
    )
    return Item as Kind | undefined
  }
  return {
    calendar: (id) => read(`LISTING#${id}`, 'CALENDAR'),
    booking: (id) => read(`BOOKING#${id}`, 'BOOKING'),
    allowance: (id) => read(`HOUSEHOLD#${id}`, 'ALLOWANCE'),
    stop: () => client.destroy(),
  }
}
