import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from '../local/serverless'
import type { Tally } from './cascading/run'
import { BROKEN } from './cascading/broken'
import { atLeast, type Bench, exactly } from './figure'

const GIVEN_UP_MS = 7_200_000
const run = promisify(execFile)

/** Each build runs in a process of its own. */
async function tallyOf(build: string, seeds: number, stride: number): Promise<Tally> {
  const script = join(ROOT, 'functions/bench/cascading/run.ts')
  const { stdout } = await run(
    process.execPath,
    ['--import', 'tsx', script, build, String(seeds), String(stride)],
    { cwd: ROOT, timeout: GIVEN_UP_MS, maxBuffer: 2 ** 26 },
  )
  const [, told] = /^cascade (\{.*)/m.exec(stdout) ?? []
  if (told === undefined) throw new Error(`Nothing was heard of ${build}.`)
  const tally = JSON.parse(told) as Tally
  if (tally.first !== undefined) console.log(`cascade: ${build}: ${tally.first.slice(0, 300)}`)
  return tally
}

const isAmiss = ({ leftovers, doubled }: Tally): boolean => leftovers + doubled > 0

const SIDES = 2

/** How many places there are to die at in every life: each write of each cascade, before it and behind it. */
const placesOf = ({ writes }: Tally): number =>
  SIDES * Object.values(writes).reduce((sum, one) => sum + one, 0)

/** At how many of them somebody died; what only some lives come to is tried too, and not counted. */
const placesMet = ({ writes, killed }: Tally): number =>
  new Set(
    killed.filter((one) => {
      const [cascade = '', at] = one.split(' ')
      return Number(at) <= (writes[cascade] ?? 0)
    }),
  ).size

function report(tally: Tally, met: number): void {
  const { seeds, lives, writes, killed } = tally
  const shortest = Object.entries(writes).map(([cascade, count]) => `${cascade} ${count}`)
  console.log(`cascade: ${seeds} seeds, ${lives} lives, writes at least: ${shortest.join(', ')}`)
  console.log(`cascade: ${killed.length} kills at ${met} of ${placesOf(tally)} places`)
}

/** Somebody leaves or is blocked, and whoever works off what follows is killed at each of its writes. */
export const cascade: Bench = async ({ isCi }) => {
  const wanted = isCi
    ? { seeds: 12, stride: 24, share: 0.03 }
    : { seeds: 200, stride: 10, share: 0.9 }
  const ours = await tallyOf('ours', wanted.seeds, wanted.stride)
  const met = placesMet(ours)
  report(ours, met)
  const builds = Object.keys(BROKEN)
  const broken: Tally[] = []
  for (const build of builds) broken.push(await tallyOf(build, 4, wanted.stride))
  return [
    exactly('cascade.leftovers', ours.leftovers, 0),
    exactly('cascade.notices', ours.doubled, 0),
    exactly('cascade.seeds', ours.seeds, wanted.seeds),
    atLeast('cascade.placesKilled', met / placesOf(ours), wanted.share),
    exactly('cascade.brokenCaught', broken.filter(isAmiss).length, builds.length),
  ]
}
