import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addDays } from '../../shared/kernel/dates'
import { type Engine, startEngine } from '../local/engine'
import { ROOT } from '../local/serverless'
import { environmentOf, localSecrets } from '../local/settings'
import type * as growingNow from './growing'
import { atMost, type Bench, exactly, type Figure, median } from './figure'
import { NOBODY, seedFile, type Side, sideOn } from './sides'

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

/** An engine on a file of so many listings, made once and kept. */
function engineOf(count: number, growing: Growing): Promise<Engine> {
  const folder = join(ROOT, '.cache', 'growth')
  mkdirSync(folder, { recursive: true })
  const file = join(folder, `${SEED}-${growing.FIRST_DAY}-${count}.sqlite`)
  if (!existsSync(file)) seedFile(file, (data) => growing.exportListings(data, count))
  return startEngine({ file })
}

const sideOf = async (count: number, growing: Growing, folder: string): Promise<Side> =>
  sideOn(await engineOf(count, growing), count, folder)

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
