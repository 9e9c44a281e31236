import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from '../local/serverless'
import { type Bench, exactly } from './figure'

const GIVEN_UP_MS = 3_600_000
const BROKEN = ['countsRecords', 'takesLate', 'staysBehind'] as const
const run = promisify(execFile)

/** Sums: how many there are, differ from what there is, were found by the recount, and differ still behind it. */
type Tally = {
  readonly cells: number
  readonly wrong: number
  readonly found: number
  readonly left: number
  readonly first?: string
}

/** Each build runs in a process of its own. */
async function tallyOf(build: string, operations: number): Promise<Tally> {
  const script = join(ROOT, 'functions/bench/recounting/run.ts')
  const { stdout } = await run(
    process.execPath,
    ['--import', 'tsx', script, build, String(operations)],
    { cwd: ROOT, timeout: GIVEN_UP_MS, maxBuffer: 2 ** 26 },
  )
  const [, told] = /^recount (\{.*)/m.exec(stdout) ?? []
  if (told === undefined) throw new Error(`Nothing was heard of ${build}.`)
  const tally = JSON.parse(told) as Tally
  const { cells, wrong, found, left, first = 'none' } = tally
  console.log(
    `recount: ${build}: ${cells} sums, ${wrong} wrong (${first}), ${found} found, ${left} left`,
  )
  return tally
}

/** What is counted along with a stream that comes twice and in no order, against all facts counted anew. */
export const recount: Bench = async ({ isCi }) => {
  const ours = await tallyOf('ours', isCi ? 500 : 20_000)
  const broken: Tally[] = []
  for (const build of BROKEN) broken.push(await tallyOf(build, 500))
  return [
    exactly('recount.wrong', ours.wrong, 0),
    exactly('recount.falseAlarms', ours.found, 0),
    exactly('recount.brokenCaught', broken.filter(({ wrong }) => wrong > 0).length, BROKEN.length),
    exactly('recount.brokenFound', broken.filter(({ found }) => found > 0).length, BROKEN.length),
  ]
}
