import { randomUUID } from 'node:crypto'
import { addDays, localDateAt } from '../../shared/kernel/dates'
import type { ListingId } from '../../shared/kernel/ids'
import { freePort } from '../local/ports'
import { TABLE_NAME } from '../local/settings'
import { atLeast, type Bench, exactly, median, spread } from './figure'
import { floorRequest, sampleOf, type Taker } from './bookedItems'
import { bookRaw, connectRaw, type FloorRequest, type RawClient } from './floor'
import { type Post, pour, type Round } from './load'
import type { Borrower } from './seed'
import { clearAway, type Ground, layGround, spawnHost, spawnServer } from './world'

const CONNECTIONS = 8
const ROUNDS = 5
const from = addDays(localDateAt(Date.now()), 1)
const until = addDays(from, 1)

const ourPost = (origin: string, borrower: Borrower, listingId: ListingId): Post => ({
  url: `${origin}/v1/listings/${listingId}/bookings`,
  headers: { authorization: `Bearer ${borrower.token}`, 'idempotency-key': randomUUID() },
  body: JSON.stringify({ from, until }),
})

async function takersFor(name: string, count: number): Promise<readonly Taker[]> {
  const { makeBorrowers, makeCalendars } = await import('./seed')
  const borrowers = await makeBorrowers(name, count)
  const listings = await makeCalendars(name, count)
  return borrowers.map((borrower, n) => ({ borrower, listingId: listings[n] as ListingId }))
}

/** The three that are compared, each over takers of its own; a second's worth of bookings from each. */
type Lanes = {
  readonly ours: (takers: readonly Taker[]) => Promise<Round>
  readonly floor: (takers: readonly Taker[]) => Promise<Round>
  readonly bare: (takers: readonly Taker[]) => Promise<number>
}

/** The SDK alone in a loop, without HTTP before it. */
async function loop(client: RawClient, requests: readonly FloorRequest[]): Promise<number> {
  const left = [...requests]
  const startedAt = performance.now()
  const work = async (): Promise<void> => {
    for (let next = left.pop(); next; next = left.pop()) await bookRaw(client, TABLE_NAME, next)
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, work))
  return requests.length / ((performance.now() - startedAt) / 1000)
}

type Way = Ground & {
  /** Tells the takers of one way from those of another. */
  readonly name: string
  /** The engine's, or that of the proxy before it. */
  readonly tableEndpoint: string
}

async function openLanes(ground: Way, floorOrigin: string): Promise<Lanes> {
  const ours: Lanes['ours'] = (takers) =>
    pour(
      takers.map(({ borrower, listingId }) => ourPost(ground.origin, borrower, listingId)),
      CONNECTIONS,
    )
  const [first, ...others] = await takersFor(`warm ${ground.name}`, 60)
  if (!first) throw new Error('Nobody to begin with.')
  const { answers } = await ours([first])
  const sample = await sampleOf(ground.engine.endpoint, answers[0]?.body ?? '', first)
  await ours(others)
  const client = connectRaw(ground.tableEndpoint)
  const likeOurs = (taker: Taker): FloorRequest => floorRequest(sample, first, taker)
  const floorPost = (taker: Taker): Post => ({
    url: `${floorOrigin}/`,
    headers: {},
    body: JSON.stringify(likeOurs(taker)),
  })
  return {
    ours,
    floor: (takers) => pour(takers.map(floorPost), CONNECTIONS),
    bare: (takers) => loop(client, takers.map(likeOurs)),
  }
}

type Rounds = {
  readonly ours: number[]
  readonly floor: number[]
  readonly bare: number[]
  failed: number
}

async function playRounds(name: string, lanes: Lanes, size: number): Promise<Rounds> {
  const rounds: Rounds = { ours: [], floor: [], bare: [], failed: 0 }
  for (let round = 0; round < ROUNDS; round++) {
    const below = await lanes.floor(await takersFor(`${name} floor ${round}`, size))
    const above = await lanes.ours(await takersFor(`${name} ours ${round}`, size))
    rounds.bare.push(await lanes.bare(await takersFor(`${name} bare ${round}`, size)))
    rounds.floor.push(below.perSecond)
    rounds.ours.push(above.perSecond)
    const answers = [...below.answers, ...above.answers]
    rounds.failed += answers.filter(({ status }) => status !== 200).length
  }
  return rounds
}

const ratios = (upper: readonly number[], lower: readonly number[]): readonly number[] =>
  upper.map((value, n) => value / (lower[n] ?? NaN))

function report(name: string, { ours, floor, bare }: Rounds): void {
  const say = (lane: string, values: readonly number[]): void =>
    console.log(`booking: ${name}, ${lane} ${median(values).toFixed(0)}/s (${spread(values)})`)
  say('bare SDK loop', bare)
  say('floor', floor)
  say('ours', ours)
}

/** Host and floor on one and the same table, each in a process of its own. */
async function measure(way: Way, size: number): Promise<Rounds> {
  const table = { DDB_ENDPOINT: way.tableEndpoint }
  const environment = { ...way.environment, ...table }
  const host = await spawnHost({ environment, port: way.port })
  const floorPort = await freePort()
  const floor = await spawnServer('functions/bench/floor.ts', table, floorPort)
  const lanes = await openLanes(way, `http://127.0.0.1:${floorPort}`)
  await lanes.floor(await takersFor(`warm floor ${way.name}`, 60))
  const rounds = await playRounds(way.name, lanes, size)
  await floor.stop()
  await host.stop()
  report(way.name, rounds)
  return rounds
}

/**
 * Bookings a second through the built function, against the same reads and writes with the bare SDK in bare HTTP;
 * then the same with AWS's limits and conflicts before the engine.
 */
export const booking: Bench = async ({ isCi }) => {
  const ground = await layGround()
  const size = isCi ? 120 : 400
  const { endpoint } = ground.engine
  const plain = await measure({ ...ground, name: 'plain', tableEndpoint: endpoint }, size)
  const port = await freePort()
  const engine = { ENGINE_ENDPOINT: endpoint }
  const proxy = await spawnServer('functions/bench/proxy.ts', engine, port)
  const tableEndpoint = `http://127.0.0.1:${port}`
  const proxied = await measure({ ...ground, name: 'through the proxy', tableEndpoint }, size)
  await clearAway(ground, proxy)
  return [
    atLeast('booking.ratio', median(ratios(plain.ours, plain.floor)), 0.8),
    atLeast('booking.throughProxy', median(ratios(proxied.ours, proxied.floor)), 0.8),
    // Less would be a mistake in the floor, not a result of ours.
    atLeast('booking.floorToLoop', median(ratios(plain.floor, plain.bare)), 0.9),
    exactly('booking.failed', plain.failed + proxied.failed, 0),
  ]
}
