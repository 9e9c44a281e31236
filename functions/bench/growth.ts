import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays } from '../../shared/kernel/dates'
import { type Engine, findProgram, freePort, startEngine } from '../local/engine'
import { readProjectPlan, ROOT } from '../local/serverless'
import { environmentOf, localSecrets, TABLE_NAME } from '../local/settings'
import { type Meter, startMeter } from '../testing/meter'
import type * as growingNow from './growing'
import { atMost, type Bench, exactly, type Figure, median } from './figure'
import { type Child, spawnHost } from './world'

const NOBODY = 'http://127.0.0.1:9'
/** Another number where what is seeded changes: older files are left alone. */
const SEED = 3
const GOAL = 1.3

type Growing = typeof growingNow
type Question = (compound: number) => string

/** What is asked, of some reader's compound. */
function questionsOf({ FIRST_DAY, compoundOf, listingIn }: Growing): Record<string, Question> {
  const list = (compound: number) => `compounds/${compoundOf(compound)}/listings`
  const search = (compound: number, words: string) =>
    `${list(compound)}/search?words=${encodeURIComponent(words)}`
  return {
    list,
    searchOne: (compound) => search(compound, '梯'),
    searchTwo: (compound) => search(compound, '人字'),
    freeOnDays: (compound) => `${list(compound)}?from=${FIRST_DAY}&until=${addDays(FIRST_DAY, 2)}`,
    week: (compound) => `listings/${listingIn(compound)}`,
  }
}

/** The engine's own import: what was exported becomes a file of the declared table. */
function importFrom(source: string, output: string): void {
  const schema = join(source, 'schema.json')
  const { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes } = readProjectPlan().table
  const keys = { KeySchema, AttributeDefinitions, GlobalSecondaryIndexes }
  writeFileSync(schema, JSON.stringify({ Table: { ...keys, TableName: TABLE_NAME } }))
  const { command, args } = findProgram()
  const words = ['import', '--source', source, '--schema', schema, '--output', output, '--force']
  const { status, stderr } = spawnSync(command, [...args, ...words], { encoding: 'utf8' })
  if (status !== 0) throw new Error(`The engine did not import the listings: ${stderr}`)
}

function makeFile(file: string, count: number, { exportListings }: Growing): void {
  const startedAt = performance.now()
  const source = mkdtempSync(join(tmpdir(), 'linxiang-export-'))
  const data = join(source, TABLE_NAME, 'data')
  mkdirSync(data, { recursive: true })
  exportListings(data, count)
  importFrom(source, `${file}.${process.pid}`)
  renameSync(`${file}.${process.pid}`, file)
  rmSync(source, { recursive: true, force: true })
  const seconds = (performance.now() - startedAt) / 1000
  console.log(`growth: ${count} listings seeded in ${seconds.toFixed(0)} s`)
}

/** An engine on a file of so many listings, made once and kept. */
function engineOf(count: number, growing: Growing): Promise<Engine> {
  const folder = join(ROOT, '.cache', 'growth')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${SEED}-${growing.FIRST_DAY}-${count}.sqlite`)
  if (!existsSync(file)) makeFile(file, count, growing)
  return startEngine({ file })
}

/** One size: a host straight on the engine for the time it takes, another through the meter for the units. */
type Side = {
  readonly count: number
  readonly plain: string
  readonly metered: string
  readonly meter: Meter
  readonly stop: () => Promise<void>
}

async function hostOn(endpoint: string, folder: string): Promise<Child & { origin: string }> {
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const addresses = { origin, wechatOrigin: NOBODY, tableEndpoint: endpoint }
  const environment = environmentOf(addresses, localSecrets(folder))
  return { ...(await spawnHost({ environment, port })), origin }
}

async function sideOf(count: number, growing: Growing, folder: string): Promise<Side> {
  const engine = await engineOf(count, growing)
  const meter = await startMeter(engine.endpoint)
  const plain = await hostOn(engine.endpoint, folder)
  const metered = await hostOn(meter.endpoint, folder)
  const stop = async (): Promise<void> => {
    for (const one of [plain, metered, meter, engine]) await one.stop()
  }
  return { count, plain: plain.origin, metered: metered.origin, meter, stop }
}

type Asked = { readonly ms: number; readonly isFull: boolean }

const isFull = ({ cards, taken }: { cards?: unknown[]; taken?: unknown[] }): boolean =>
  cards?.length === 20 || taken?.length === 3

async function ask(origin: string, path: string, token: string): Promise<Asked> {
  const startedAt = performance.now()
  const headers = { authorization: `Bearer ${token}` }
  const response = await fetch(`${origin}/v1/${path}`, { headers })
  const body = (await response.json()) as { cards?: unknown[]; taken?: unknown[] }
  return { ms: performance.now() - startedAt, isFull: response.ok && isFull(body) }
}

type Measured = { readonly ms: number; readonly units: number; readonly short: number }
type Asking = { readonly question: Question; readonly tokens: readonly string[] }

/** Turn about, so that what else the machine does meets both alike. */
async function timesOf(sides: readonly Side[], { question, tokens }: Asking, rounds: number) {
  const times = sides.map((): Asked[] => [])
  for (let round = 0; round < rounds; round++)
    for (const [at, side] of sides.entries()) {
      const compound = round % tokens.length
      times[at]?.push(await ask(side.plain, question(compound), tokens[compound] ?? ''))
    }
  // The first ones open files and fill caches.
  return times.map((all) => all.slice(tokens.length))
}

async function unitsOf({ metered, meter }: Side, { question, tokens }: Asking): Promise<number> {
  meter.take()
  for (const [compound, token] of tokens.entries()) await ask(metered, question(compound), token)
  return meter.take().read / tokens.length
}

async function measure(
  sides: readonly Side[],
  asking: Asking,
  rounds: number,
): Promise<readonly Measured[]> {
  const times = await timesOf(sides, asking, rounds)
  const measured: Measured[] = []
  for (const [at, side] of sides.entries()) {
    const all = times[at] ?? []
    measured.push({
      ms: median(all.map(({ ms }) => ms)),
      units: await unitsOf(side, asking),
      short: all.filter((one) => !one.isFull).length,
    })
  }
  return measured
}

const say = (name: string, { count }: Side, { ms, units }: Measured): void =>
  console.log(`growth: ${name} at ${count}: p50 ${ms.toFixed(2)} ms, ${units.toFixed(2)} RCU`)

async function compare(
  sides: readonly [Side, Side],
  { name, rounds, ...asking }: Asking & { readonly name: string; readonly rounds: number },
): Promise<readonly Figure[]> {
  const [few, many] = await measure(sides, asking, rounds)
  if (!few || !many) throw new Error('Nothing was measured.')
  say(name, sides[0], few)
  say(name, sides[1], many)
  return [
    atMost(`growth.${name}.p50`, many.ms / few.ms, GOAL),
    atMost(`growth.${name}.units`, many.units / few.units, GOAL),
    exactly(`growth.${name}.shortPages`, few.short + many.short, 0),
  ]
}

/** What finding costs at many listings against few, in as many compounds; full pages on both sides. */
export const growth: Bench = async ({ isCi }) => {
  const folder = mkdtempSync(join(tmpdir(), 'linxiang-growth-'))
  const addresses = { origin: NOBODY, wechatOrigin: NOBODY, tableEndpoint: NOBODY }
  Object.assign(process.env, environmentOf(addresses, localSecrets(folder)))
  const growing = await import('./growing')
  const few = await sideOf(1000, growing, folder)
  const many = await sideOf(isCi ? 4000 : 50_000, growing, folder)
  const tokens = await growing.readerTokens()
  const figures: Figure[] = []
  for (const [name, question] of Object.entries(questionsOf(growing)))
    figures.push(
      ...(await compare([few, many], { name, question, tokens, rounds: isCi ? 100 : 400 })),
    )
  await few.stop()
  await many.stop()
  rmSync(folder, { recursive: true, force: true })
  return figures
}
