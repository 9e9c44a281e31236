import { randomUUID } from 'node:crypto'
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { addDays, localDateAt } from '../../shared/kernel/dates'
import type { SessionId } from '../../shared/kernel/ids'
import { freePort } from '../local/ports'
import { TABLE_NAME } from '../local/settings'
import { atLeast, type Bench, exactly, median, spread } from './figure'
import { connectRaw } from './floor'
import { type Post, pour, type Round } from './load'
import { seatRaw, type SeatRequest } from './seatFloor'
import type { Borrower } from './seed'
import { clearAway, type Ground, layGround, spawnHost, spawnServer } from './world'

const CONNECTIONS = 8
/** Of each lane; what runs for months in a Lambda is not measured while it is still being compiled. */
const ROUNDS = { ci: 5, full: 9 }
const WARM_CLASSES = { ci: 1, full: 6 }
const LANES = ['floor', 'ours', 'bare'] as const
/** Of one item: what one part of the seats holds. */
const SEATS = 100
const day = addDays(localDateAt(Date.now()), 7)

type Taker = { readonly borrower: Borrower; readonly sessionId: SessionId }
type Item = Readonly<Record<string, unknown>> & { readonly pk: string; readonly sk: string }

const ourPost = (origin: string, { borrower, sessionId }: Taker): Post => ({
  url: `${origin}/v1/sessions/${sessionId}/registration`,
  headers: { authorization: `Bearer ${borrower.token}`, 'idempotency-key': randomUUID() },
  body: JSON.stringify({ party: 1 }),
})

/** Classes of a hundred with a seat for each taker but the first of every class, who has opened it. */
async function takersFor(origin: string, name: string, classes: number) {
  const [{ makeBorrowers }, { makeClass }] = await Promise.all([
    import('./seed'),
    import('./rushing/classes'),
  ])
  const takers: Taker[] = []
  for (let n = 0; n < classes; n++) {
    const terms = { capacity: SEATS }
    const sessionId = await makeClass(`${name} ${n}`, { day, terms })
    const people = await makeBorrowers(`${name} ${n}`, SEATS)
    const [first, ...others] = people.map((borrower): Taker => ({ borrower, sessionId }))
    if (first) await pour([ourPost(origin, first)], 1)
    takers.push(...others)
  }
  return takers
}

const recordKey = ({ borrower, sessionId }: Taker) => ({
  pk: `RESIDENT#${borrower.id}#REGISTRATIONS`,
  sk: `${day}#${sessionId}`,
})

/** The record that one of our own sign-ups wrote, as it lies in the table. */
async function sampleOf(endpoint: string, taker: Taker): Promise<Item> {
  const client = connectRaw(endpoint)
  const Key = recordKey(taker)
  const { Item } = await client.send(new GetCommand({ TableName: TABLE_NAME, Key }))
  client.destroy()
  if (!Item) throw new Error('Nobody has signed up.')
  return Item as Item
}

function floorRequest(sample: Item, was: Taker, taker: Taker): SeatRequest {
  const { borrower, sessionId } = taker
  const text = JSON.stringify(sample)
    .replaceAll(was.sessionId, sessionId)
    .replaceAll(was.borrower.id, borrower.id)
    .replaceAll(was.borrower.householdId, borrower.householdId)
  return {
    access: { pk: `RESIDENT#${borrower.id}`, sk: 'ACCESS' },
    seating: { pk: `SEATING#${sessionId}#0`, sk: 'SEATING' },
    by: borrower.id.slice('res_'.length),
    record: { ...(JSON.parse(text) as Item), ...recordKey(taker) },
  }
}

type Lane = 'ours' | 'floor' | 'bare'
type Lanes = Readonly<
  Record<Lane, (takers: readonly Taker[]) => Promise<Pick<Round, 'perSecond' | 'answers'>>>
>

/** The SDK alone in a loop, without HTTP before it. */
async function loop(endpoint: string, requests: readonly SeatRequest[]) {
  const client = connectRaw(endpoint)
  const left = [...requests]
  const startedAt = performance.now()
  const work = async (): Promise<void> => {
    for (let next = left.pop(); next; next = left.pop()) await seatRaw(client, TABLE_NAME, next)
  }
  await Promise.all(Array.from({ length: CONNECTIONS }, work))
  client.destroy()
  return { perSecond: requests.length / ((performance.now() - startedAt) / 1000), answers: [] }
}

async function openLanes(
  { origin, engine }: Ground,
  floorOrigin: string,
  warm: number,
): Promise<Lanes> {
  const ours: Lanes['ours'] = (takers) =>
    pour(
      takers.map((taker) => ourPost(origin, taker)),
      CONNECTIONS,
    )
  const takers = await takersFor(origin, 'warm ours', warm)
  await ours(takers)
  const [was] = takers
  if (!was) throw new Error('Nobody to begin with.')
  const sample = await sampleOf(engine.endpoint, was)
  const post = (taker: Taker): Post => ({
    ...{ url: `${floorOrigin}/`, headers: {} },
    body: JSON.stringify(floorRequest(sample, was, taker)),
  })
  const floor: Lanes['floor'] = (those) => pour(those.map(post), CONNECTIONS)
  await floor(await takersFor(origin, 'warm floor', warm))
  const bare: Lanes['bare'] = (those) =>
    loop(
      engine.endpoint,
      those.map((taker) => floorRequest(sample, was, taker)),
    )
  return { ours, floor, bare }
}

/** Sign-ups a second through the built function, against the same reads and writes with the bare SDK in bare HTTP. */
export const signUp: Bench = async ({ isCi }) => {
  const ground = await layGround()
  const scale = isCi ? 'ci' : 'full'
  const classes = isCi ? 1 : 4
  const host = await spawnHost(ground)
  const port = await freePort()
  const table = { DDB_ENDPOINT: ground.engine.endpoint }
  const below = await spawnServer('functions/bench/seatFloor.ts', table, port)
  const lanes = await openLanes(ground, `http://127.0.0.1:${port}`, WARM_CLASSES[scale])
  const sums = { floor: [] as number[], ours: [] as number[], bare: [] as number[], failed: 0 }
  for (let round = 0; round < ROUNDS[scale]; round++)
    for (const lane of LANES) {
      const takers = await takersFor(ground.origin, `${lane} ${round}`, classes)
      const { perSecond, answers } = await lanes[lane](takers)
      sums[lane].push(perSecond)
      sums.failed += answers.filter(({ status }) => status !== 200).length
    }
  await clearAway(ground, host, below)
  for (const lane of LANES)
    console.log(`signup: ${lane} ${median(sums[lane]).toFixed(0)}/s (${spread(sums[lane])})`)
  const ratios = (upper: Lane, lower: Lane) =>
    sums[upper].map((value, n) => value / (sums[lower][n] ?? NaN))
  return [
    atLeast('signup.ratio', median(ratios('ours', 'floor')), 0.8),
    // Less would be a mistake in the floor, not a result of ours.
    atLeast('signup.floorToLoop', median(ratios('floor', 'bare')), 0.9),
    exactly('signup.failed', sums.failed, 0),
  ]
}
