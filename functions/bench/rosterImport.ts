import { execFile } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { RosterReport } from '../../shared/contract/roster'
import { ROOT } from '../local/serverless'
import { atMost, type Bench, exactly, median, spread } from './figure'
import { type Format, listOf, type Planted } from './rostering/file'

type Run = {
  readonly parseMs: number
  readonly importMs: number
  readonly memoryMb: number
  readonly rewritten: number
  readonly pages: number
  readonly report: RosterReport
  readonly isAsShown: boolean
}
const run = promisify(execFile)

async function importOnce(format: Format, path: string, mode: 'time' | 'memory'): Promise<Run> {
  const script = join(ROOT, 'functions/bench/rostering/run.ts')
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script, format, path, mode], {
    cwd: ROOT,
    maxBuffer: 64 * 1024 * 1024,
  })
  return JSON.parse(stdout.trim().split('\n').pop() ?? '') as Run
}

/** Planted and not found, found and not planted, or for another reason. */
function misjudged({ wrong }: Planted, { report, isAsShown }: Run): number {
  const found = report.wrongRows.map(({ line, reason }) => `${line} ${reason}`)
  const missed = wrong.filter((one) => !found.includes(one)).length
  const invented = found.filter((one) => !wrong.includes(one)).length
  return missed + invented + Math.abs(report.wrong - wrong.length) + (isAsShown ? 0 : 1)
}

type Measured = { readonly planted: Planted; readonly timed: readonly Run[]; readonly heavy: Run }

async function measure(format: Format, rows: number, rounds: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'linxiang-roster-'))
  try {
    const planted = listOf(format, rows)
    const path = join(folder, `list.${format}`)
    writeFileSync(path, planted.bytes)
    const timed: Run[] = []
    for (let round = 0; round < rounds; round++) timed.push(await importOnce(format, path, 'time'))
    return { planted, timed, heavy: await importOnce(format, path, 'memory') }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const ratioOf = ({ timed }: Measured): number =>
  median(timed.map(({ importMs, parseMs }) => importMs / parseMs))

function say(format: Format, { timed, heavy }: Measured): void {
  const ms = (part: 'parseMs' | 'importMs') => spread(timed.map((one) => one[part]))
  console.log(
    `import: ${format} ${heavy.report.rows} rows, ${heavy.pages} pages; parsing ${ms('parseMs')} ms, import ${ms('importMs')} ms, ${heavy.memoryMb.toFixed(0)} MB`,
  )
}

/** A whole list through the functions, against the same library that only parses it; each import in a process of its own. */
export const rosterImport: Bench = async ({ isCi }) => {
  const [rows, rounds] = isCi ? [4000, 1] : [50_000, 3]
  const all: Measured[] = []
  for (const format of ['csv', 'xlsx'] as const) {
    const measured = await measure(format, rows, rounds)
    say(format, measured)
    all.push(measured)
  }
  const runs = all.flatMap(({ planted, timed, heavy }) =>
    [...timed, heavy].map((one) => misjudged(planted, one)),
  )
  const written = all.flatMap(({ timed, heavy }) => [...timed, heavy]).map((one) => one.rewritten)
  return [
    atMost('import.ratio', Math.max(...all.map(ratioOf)), 8),
    exactly('import.wrongRows', Math.max(...runs), 0),
    exactly('import.rewritten', Math.max(...written), 0),
    atMost('import.memoryMb', Math.max(...all.map(({ heavy }) => heavy.memoryMb)), 256),
  ]
}
