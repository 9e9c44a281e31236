import { randomUUID } from 'node:crypto'
import { Agent } from 'node:http'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { GetCommand } from '@aws-sdk/lib-dynamodb'
import { addDays, localDateAt } from '../../shared/kernel/dates'
import type { ListingId } from '../../shared/kernel/ids'
import { type Engine, freePort, startEngine } from '../local/engine'
import { environmentOf, localSecrets, TABLE_NAME } from '../local/settings'
import { type Bench, exactly } from './figure'
import { connectRaw } from './floor'
import { post } from './load'
import type { Borrower } from './seed'
import { type Child, spawnServer, startFreshEngine } from './world'

const IN_FLIGHT = 16
const ACKNOWLEDGED = 500

type Running = { readonly engine: Engine; readonly host: Child; readonly origin: string }
type Written = { readonly bookingId: string; readonly listingId: ListingId }
type Taker = { readonly borrower: Borrower; readonly listingId: ListingId }

const from = addDays(localDateAt(Date.now()), 1)
const body = JSON.stringify({ from, until: addDays(from, 1) })

/** Books without pause until enough is acknowledged, then pulls the plug while others are on their way. */
async function bookUntilKilled(
  { origin, host, engine }: Running,
  takers: readonly Taker[],
): Promise<{ readonly written: readonly Written[]; readonly flyingAtKill: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: IN_FLIGHT })
  const left = [...takers]
  const written: Written[] = []
  let [flying, flyingAtKill] = [0, -1]
  const kill = (): void => {
    flyingAtKill = flying
    host.process.kill('SIGKILL')
    if (engine.pid !== undefined) process.kill(engine.pid, 'SIGKILL')
  }
  const work = async (): Promise<void> => {
    for (let taker = left.pop(); taker && flyingAtKill < 0; taker = left.pop()) {
      const { borrower, listingId } = taker
      const headers = { authorization: `Bearer ${borrower.token}`, 'idempotency-key': randomUUID() }
      const url = `${origin}/v1/listings/${listingId}/bookings`
      flying++
      const sent = await post({ url, headers, body }, agent).catch(() => undefined)
      flying--
      if (sent?.status !== 200) continue
      written.push({ listingId, bookingId: (JSON.parse(sent.body) as { id: string }).id })
      if (written.length === ACKNOWLEDGED) kill()
    }
  }
  await Promise.all(Array.from({ length: IN_FLIGHT }, work))
  agent.destroy()
  return { written, flyingAtKill }
}

type Slot = { readonly bookingId: string }
type Found = { lost: number; doubled: number }

/** What was acknowledged and is not there, and days that two have. */
async function check(
  endpoint: string,
  written: readonly Written[],
  takers: readonly Taker[],
): Promise<Found> {
  const client = connectRaw(endpoint)
  const read = async (pk: string, sk: string) =>
    (
      await client.send(
        new GetCommand({ TableName: TABLE_NAME, Key: { pk, sk }, ConsistentRead: true }),
      )
    ).Item
  const found: Found = { lost: 0, doubled: 0 }
  for (const { bookingId, listingId } of written) {
    const booked = (await read(`LISTING#${listingId}`, 'CALENDAR'))?.['booked'] as readonly Slot[]
    const isThere = (await read(`BOOKING#${bookingId}`, 'BOOKING')) !== undefined
    if (!isThere || !booked.some((slot) => slot.bookingId === bookingId)) found.lost++
  }
  for (const { listingId } of takers) {
    const booked = (await read(`LISTING#${listingId}`, 'CALENDAR'))?.['booked'] as readonly Slot[]
    if (booked.length > 1) found.doubled++
  }
  client.destroy()
  return found
}

/** kill -9 of host and engine in the middle of bookings, then a restart on the same file. */
export const crash: Bench = async ({ isCi }) => {
  const kills = isCi ? 2 : 5
  const folder = mkdtempSync(join(tmpdir(), 'linxiang-crash-'))
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const secrets = localSecrets(folder)
  let engine = await startFreshEngine(folder)
  const tableEndpoint = engine.endpoint
  const enginePort = Number(new URL(tableEndpoint).port)
  const environment = {
    ...environmentOf({ origin, wechatOrigin: 'http://127.0.0.1:9', tableEndpoint }, secrets),
    LOG_LEVEL: 'silent',
  }
  Object.assign(process.env, environment)
  const { makeBorrowers, makeCalendars } = await import('./seed')
  const total: Found = { lost: 0, doubled: 0 }
  let [acknowledged, fewestFlying] = [0, IN_FLIGHT]
  for (let round = 0; round < kills; round++) {
    const count = ACKNOWLEDGED + 100
    const borrowers = await makeBorrowers(`crash ${round}`, count)
    const listings = await makeCalendars(`crash ${round}`, count)
    const takers = borrowers.map((borrower, n) => ({
      borrower,
      listingId: listings[n] as ListingId,
    }))
    const host = await spawnServer('functions/bench/host.ts', environment, port)
    const { written, flyingAtKill } = await bookUntilKilled({ engine, host, origin }, takers)
    await Promise.all([host.stop(), engine.stop(), wait(100)])
    engine = await startEngine({ file: join(folder, 'table.sqlite'), port: enginePort })
    const found = await check(engine.endpoint, written, takers)
    acknowledged += written.length
    fewestFlying = Math.min(fewestFlying, flyingAtKill)
    total.lost += found.lost
    total.doubled += found.doubled
  }
  await engine.stop()
  rmSync(folder, { recursive: true, force: true })
  console.log(
    `crash: ${kills} kills, ${acknowledged} bookings acknowledged, at least ${fewestFlying} in flight at each kill`,
  )
  return [exactly('crash.lost', total.lost, 0), exactly('crash.doubled', total.doubled, 0)]
}
