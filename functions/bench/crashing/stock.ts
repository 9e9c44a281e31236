import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { TABLE_NAME } from '../../local/settings'
import { connectRaw, type RawClient } from '../floor'
import type { Taker, Written } from './booking'

/** What should not be: acknowledged and gone, there twice, or written in part. */
export type Losses = { readonly lost: number; readonly doubled: number; readonly torn: number }
type Entry = { readonly bookingId: string }
type Standing = {
  /** The calendar's. */
  readonly slots: readonly string[]
  /** The household's. */
  readonly open: readonly string[]
  /** Those of them that are there themselves. */
  readonly bookings: readonly string[]
}

const AT_ONCE = 25

async function read(client: RawClient, pk: string, sk: string) {
  const Key = { pk, sk }
  const { Item } = await client.send(
    new GetCommand({ TableName: TABLE_NAME, Key, ConsistentRead: true }),
  )
  return Item
}

const idsIn = (entries: unknown): readonly string[] =>
  ((entries ?? []) as readonly Entry[]).map(({ bookingId }) => bookingId)

async function standingOf(
  client: RawClient,
  { listingId, borrower: { householdId } }: Taker,
): Promise<Standing> {
  const calendar = await read(client, `LISTING#${listingId}`, 'CALENDAR')
  const allowance = await read(client, `HOUSEHOLD#${householdId}`, 'ALLOWANCE')
  const [slots, open] = [idsIn(calendar?.['booked']), idsIn(allowance?.['open'])]
  const bookings: string[] = []
  for (const id of new Set([...slots, ...open]))
    if (await read(client, `BOOKING#${id}`, 'BOOKING')) bookings.push(id)
  return { slots, open, bookings }
}

const isWhole = ({ slots, open, bookings }: Standing): boolean =>
  [open, bookings].every(
    (ids) => ids.length === slots.length && ids.every((id) => slots.includes(id)),
  )

/** Looks at everything that the takers asked for, on the engine itself. */
export async function takeStock(
  endpoint: string,
  takers: readonly Taker[],
  written: readonly Written[],
): Promise<Losses & { readonly standing: number }> {
  const client = connectRaw(endpoint)
  const acknowledged = new Map(written.map(({ taker, bookingId }) => [taker, bookingId]))
  const [left, found] = [[...takers], { lost: 0, doubled: 0, torn: 0, standing: 0 }]
  const lane = async (): Promise<void> => {
    for (let taker = left.pop(); taker; taker = left.pop()) {
      const standing = await standingOf(client, taker)
      const bookingId = acknowledged.get(taker)
      if (bookingId !== undefined && !standing.bookings.includes(bookingId)) found.lost++
      if (standing.slots.length > 1 || standing.open.length > 1) found.doubled++
      if (!isWhole(standing)) found.torn++
      found.standing += standing.bookings.length
    }
  }
  await Promise.all(Array.from({ length: AT_ONCE }, lane))
  client.destroy()
  return found
}
