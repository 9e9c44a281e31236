import { randomUUID } from 'node:crypto'
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import type { ListingId } from '../../shared/kernel/ids'
import { TABLE_NAME } from '../local/settings'
import { connectRaw, type FloorRequest } from './floor'
import type { Borrower } from './seed'

type Sample = { readonly booking: Item; readonly calendar: Item; readonly allowance: Item }
type Item = Readonly<Record<string, unknown>>
export type Taker = { readonly borrower: Borrower; readonly listingId: ListingId }

/** The items that one of our own bookings wrote, as they lie in the table. */
export async function sampleOf(
  endpoint: string,
  answer: string,
  { borrower, listingId }: Taker,
): Promise<Sample> {
  const client = connectRaw(endpoint)
  const read = async (pk: string, sk: string): Promise<Item> => {
    const { Item = {} } = await client.send(
      new GetCommand({ TableName: TABLE_NAME, Key: { pk, sk }, ConsistentRead: true }),
    )
    return Item
  }
  const { id } = JSON.parse(answer) as { id: string }
  return {
    booking: await read(`BOOKING#${id}`, 'BOOKING'),
    calendar: await read(`LISTING#${listingId}`, 'CALENDAR'),
    allowance: await read(`HOUSEHOLD#${borrower.householdId}`, 'ALLOWANCE'),
  }
}

/** The same items for another taker: same size, same index keys, other names. */
export function floorRequest(
  sample: Sample,
  was: Taker,
  { borrower, listingId }: Taker,
): FloorRequest {
  const bookingId = `bkg_${randomUUID().replaceAll('-', '').slice(0, 26).toUpperCase()}`
  const text = JSON.stringify(sample)
    .replaceAll(String(sample.booking['id']), bookingId)
    .replaceAll(was.listingId, listingId)
    .replaceAll(was.borrower.id, borrower.id)
    .replaceAll(was.borrower.householdId, borrower.householdId)
  const { booking, calendar, allowance } = JSON.parse(text) as Sample
  return {
    access: { pk: `RESIDENT#${borrower.id}`, sk: 'ACCESS' },
    calendar: { pk: `LISTING#${listingId}`, sk: 'CALENDAR' },
    allowance: { pk: `HOUSEHOLD#${borrower.householdId}`, sk: 'ALLOWANCE' },
    puts: [
      { item: calendar, rev: 1 },
      { item: booking, rev: 0 },
      { item: allowance, rev: 0 },
    ],
  }
}
