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

type Ground = {
  readonly folder: string
  readonly port: number
  readonly origin: string
  readonly environment: Readonly<Record<string, string>>
}

async function prepare(): Promise<{ readonly ground: Ground; readonly engine: Engine }> {
  const folder = mkdtempSync(join(tmpdir(), 'linxiang-crash-'))
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const engine = await startFreshEngine(folder)
  const local = { origin, wechatOrigin: 'http://127.0.0.1:9', tableEndpoint: engine.endpoint }
  const environment = { ...environmentOf(local, localSecrets(folder)), LOG_LEVEL: 'silent' }
  Object.assign(process.env, environment)
  return { ground: { folder, port, origin, environment }, engine }
}

async function takersFor(name: string): Promise<readonly Taker[]> {
  const { makeBorrowers, makeCalendars } = await import('./seed')
  const borrowers = await makeBorrowers(name, ACKNOWLEDGED + 100)
  const listings = await makeCalendars(name, ACKNOWLEDGED + 100)
  return borrowers.map((borrower, n) => ({ borrower, listingId: listings[n] as ListingId }))
}

type Round = Found & { readonly acknowledged: number; readonly flying: number }

/** One kill and one restart on the same file, at the same port. */
async function killOnce(
  { folder, port, origin, environment }: Ground,
  engine: Engine,
  takers: readonly Taker[],
): Promise<Round & { readonly engine: Engine }> {
  const host = await spawnServer('functions/bench/host.ts', environment, port)
  const { written, flyingAtKill } = await bookUntilKilled({ engine, host, origin }, takers)
  await Promise.all([host.stop(), engine.stop(), wait(100)])
  const file = join(folder, 'table.sqlite')
  const next = await startEngine({ file, port: Number(new URL(engine.endpoint).port) })
  const found = await check(next.endpoint, written, takers)
  return { ...found, acknowledged: written.length, flying: flyingAtKill, engine: next }
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)

/** kill -9 of host and engine in the middle of bookings, then a restart on the same file. */
export const crash: Bench = async ({ isCi }) => {
  const kills = isCi ? 2 : 5
  const { ground, engine: first } = await prepare()
  let engine = first
  const rounds: Round[] = []
  for (let round = 0; round < kills; round++) {
    const killed = await killOnce(ground, engine, await takersFor(`crash ${round}`))
    rounds.push(killed)
    engine = killed.engine
  }
  await engine.stop()
  rmSync(ground.folder, { recursive: true, force: true })
  const acknowledged = sum(rounds.map((round) => round.acknowledged))
  const flying = Math.min(...rounds.map((round) => round.flying))
  console.log(
    `crash: ${kills} kills, ${acknowledged} bookings acknowledged, at least ${flying} in flight at each kill`,
  )
  return [
    exactly('crash.lost', sum(rounds.map(({ lost }) => lost)), 0),
    exactly('crash.doubled', sum(rounds.map(({ doubled }) => doubled)), 0),
    exactly('crash.killsWithFewerThan8InFlight', rounds.filter((one) => one.flying < 8).length, 0),
  ]
}
