import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { compact } from '../local/compaction'
import { startEngine } from '../local/engine'
import { layOffice } from '../testing/desk/ground'
import { nameOf, openingsOf } from '../testing/desk/openings'
import { allStored, type Stored } from '../testing/stored'
import { startTown } from '../testing/town'
import { exportClones } from './desking/cloning'
import { atMost, type Bench, exactly, type Figure, median } from './figure'
import { sessionOf } from './planting/crowd'
import { seedFile, type Side, sideOn } from './sides'

const GOAL = 1.3
const MOST_UNITS = 6
const FEW = 100
const UNIT_ROUNDS = 3

type Reading = { readonly name: string; readonly path: string; readonly cookie: string }
type Known = { readonly items: readonly Stored[]; readonly kept: ReadonlySet<string> }

/** All that a desk shows, as our own functions leave it behind, and how each page of it is read. */
async function pattern(): Promise<Known & { readonly readings: readonly Reading[] }> {
  const town = await startTown()
  const office = await layOffice(town)
  const { SITE } = await import('../console')
  const openings = await openingsOf(SITE.pages, office)
  const { Xiaoli, District } = office.seats
  const readings = openings
    .filter(({ page }) => page.method === 'GET')
    .map(({ page, path }) => ({
      name: nameOf(page),
      path,
      cookie: `__Host-linxiang=${sessionOf(page.audience === 'admin' ? District : Xiaoli)}`,
    }))
  const items = await allStored(town.tableEndpoint)
  const { official, admin } = office.ground
  await town.stop()
  return { items, kept: new Set([official.id, admin.id]), readings }
}

async function sideOf(known: Known, residents: number, folder: string): Promise<Side> {
  const file = join(folder, `${residents}.sqlite`)
  seedFile(file, (data) => {
    exportClones(data, known, residents)
  })
  compact(file, undefined)
  return sideOn(await startEngine({ file }), residents, folder)
}

async function ask(origin: string, { path, cookie }: Reading) {
  const startedAt = performance.now()
  const response = await fetch(`${origin}${path}`, { headers: { cookie }, redirect: 'manual' })
  await response.arrayBuffer()
  return { ms: performance.now() - startedAt, isRight: [200, 303].includes(response.status) }
}

type Pair = readonly [Side, Side]
type Found = { readonly times: readonly [number[], number[]]; wrong: number }

/** Turn about, so that what else the machine does meets both alike; the first rounds open files and fill caches. */
async function timesOf(sides: Pair, readings: readonly Reading[], rounds: number) {
  const found = new Map(
    readings.map(({ name }): [string, Found] => [name, { times: [[], []], wrong: 0 }]),
  )
  const warm = Math.ceil(rounds / 5)
  const once = async (reading: Reading, round: number): Promise<void> => {
    const one = found.get(reading.name)
    for (const at of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const { ms, isRight } = await ask(sides[at].plain, reading)
      if (one && round >= 0) one.times[at].push(ms)
      if (one && !isRight) one.wrong++
    }
  }
  for (let round = -warm; round < rounds; round++)
    for (const reading of readings) await once(reading, round)
  return found
}

async function unitsOf({ metered, meter }: Side, reading: Reading): Promise<number> {
  meter.take()
  for (let round = 0; round < UNIT_ROUNDS; round++) await ask(metered, reading)
  return meter.take().read / UNIT_ROUNDS
}

async function figuresOf(sides: Pair, reading: Reading, { times, wrong }: Found) {
  const [few, many] = [median(times[0]), median(times[1])]
  const [before, after] = [await unitsOf(sides[0], reading), await unitsOf(sides[1], reading)]
  const { name } = reading
  console.log(
    `console-growth: ${name}: p50 ${few.toFixed(1)} ms and ${many.toFixed(1)} ms, ${before.toFixed(1)} and ${after.toFixed(1)} RCU`,
  )
  return { ratio: many / few, units: after, wrong, name }
}

/** What a page of the console costs where very many live against where few do; every page of the table. */
export const consoleGrowth: Bench = async ({ isCi }): Promise<readonly Figure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'linxiang-desks-'))
  const { readings, ...known } = await pattern()
  const sides = [
    await sideOf(known, FEW, folder),
    await sideOf(known, isCi ? 1_500 : 100_000, folder),
  ] as const
  const found = await timesOf(sides, readings, isCi ? 10 : 60)
  const all: Awaited<ReturnType<typeof figuresOf>>[] = []
  for (const reading of readings)
    all.push(
      await figuresOf(sides, reading, found.get(reading.name) ?? { times: [[], []], wrong: 1 }),
    )
  for (const side of sides) await side.stop()
  rmSync(folder, { recursive: true, force: true })
  return [
    ...all.flatMap(({ name, ratio, units }) => [
      atMost(`console-growth.${name.replace(' ', '.')}.p50`, ratio, GOAL),
      atMost(`console-growth.${name.replace(' ', '.')}.units`, units, MOST_UNITS),
    ]),
    exactly(
      'console-growth.wrong',
      all.reduce((sum, { wrong }) => sum + wrong, 0),
      0,
    ),
  ]
}
