import { randomUUID } from 'node:crypto'
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { addDays, localDateAt } from '../../shared/kernel/dates'
import type { ListingId } from '../../shared/kernel/ids'
import { freePort } from '../local/engine'
import { TABLE_NAME } from '../local/settings'
import { atLeast, type Bench, exactly, median, spread } from './figure'
import { bookRaw, connectRaw, type FloorRequest } from './floor'
import { type Post, pour } from './load'
import type { Borrower } from './seed'
import { spawnServer, startBenchWorld } from './world'

const CONNECTIONS = 8
const from = addDays(localDateAt(Date.now()), 1)
const until = addDays(from, 1)

const ourPost = (origin: string, borrower: Borrower, listingId: ListingId): Post => ({
  url: `${origin}/v1/listings/${listingId}/bookings`,
  headers: { authorization: `Bearer ${borrower.token}`, 'idempotency-key': randomUUID() },
  body: JSON.stringify({ from, until }),
})

type Sample = { readonly booking: Item; readonly calendar: Item; readonly allowance: Item }
type Item = Readonly<Record<string, unknown>>
type Taker = { readonly borrower: Borrower; readonly listingId: ListingId }

/** The items that one of our own bookings wrote, as they lie in the table. */
async function sampleOf(
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
function floorRequest(sample: Sample, was: Taker, { borrower, listingId }: Taker): FloorRequest {
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

/** Bookings a second through the built function, against the same reads and writes with the bare SDK in bare HTTP. */
export const booking: Bench = async ({ isCi }) => {
  const rounds = 5
  const size = isCi ? 120 : 400
  const world = await startBenchWorld()
  const { makeBorrowers, makeCalendars } = await import('./seed')
  const floorPort = await freePort()
  const floor = await spawnServer('functions/bench/floor.ts', {}, floorPort)
  const takersFor = async (name: string, count: number): Promise<readonly Taker[]> => {
    const [borrowers, listings] = [
      await makeBorrowers(name, count),
      await makeCalendars(name, count),
    ]
    return borrowers.map((borrower, n) => ({ borrower, listingId: listings[n] as ListingId }))
  }
  const ours = async (takers: readonly Taker[]) =>
    pour(
      takers.map((taker) => ourPost(world.origin, taker.borrower, taker.listingId)),
      CONNECTIONS,
    )
  const warm = await takersFor('warm', 60)
  const first = warm[0] as Taker
  const { answers } = await ours([first])
  const sample = await sampleOf(world.engine.endpoint, answers[0]?.body ?? '', first)
  await ours(warm.slice(1))
  const bodies = (takers: readonly Taker[]) =>
    takers.map((taker) => floorRequest(sample, first, taker))
  const floored = async (takers: readonly Taker[]) =>
    pour(
      bodies(takers).map((body) => ({
        url: `http://127.0.0.1:${floorPort}/`,
        headers: {},
        body: JSON.stringify(body),
      })),
      CONNECTIONS,
    )
  await floored(await takersFor('warm floor', 60))
  const figures = { ours: [] as number[], floor: [] as number[], bare: [] as number[], failed: 0 }
  const client = connectRaw(world.engine.endpoint)
  for (let round = 0; round < rounds; round++) {
    const below = await floored(await takersFor(`floor ${round}`, size))
    const above = await ours(await takersFor(`ours ${round}`, size))
    const loop = bodies(await takersFor(`bare ${round}`, size))
    const startedAt = performance.now()
    const left = [...loop]
    const work = async (): Promise<void> => {
      for (let next = left.pop(); next; next = left.pop()) await bookRaw(client, TABLE_NAME, next)
    }
    await Promise.all(Array.from({ length: CONNECTIONS }, work))
    figures.bare.push(size / ((performance.now() - startedAt) / 1000))
    figures.floor.push(below.perSecond)
    figures.ours.push(above.perSecond)
    figures.failed += [...below.answers, ...above.answers].filter(
      ({ status }) => status !== 200,
    ).length
  }
  await floor.stop()
  await world.stop()
  const [own, bottom, bare] = [median(figures.ours), median(figures.floor), median(figures.bare)]
  console.log(`booking: bare SDK loop ${bare.toFixed(0)}/s (${spread(figures.bare)})`)
  console.log(
    `booking: floor ${bottom.toFixed(0)}/s (${spread(figures.floor)}), ${(bottom / bare).toFixed(2)} of the loop`,
  )
  console.log(`booking: ours ${own.toFixed(0)}/s (${spread(figures.ours)})`)
  const ratios = figures.ours.map((value, n) => value / (figures.floor[n] ?? 1))
  return [
    atLeast('booking.ratio', median(ratios), 0.8),
    exactly('booking.failed', figures.failed, 0),
  ]
}
