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

async function importOnce(format: Format, path: string): Promise<Run> {
  const script = join(ROOT, 'functions/bench/rostering/run.ts')
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script, format, path], {
    cwd: ROOT,
    maxBuffer: 64 * 1024 * 1024,
  })
  return JSON.parse(stdout.trim().split('\n').pop() ?? '') as Run
}

/** Planted and not found, found and not planted, or for another reason. */
function misjudged({ wrong }: Planted, { report, isAsShown }: Run): number {
  const found = report.wrongRows.flatMap(({ line, until = line, reason }) =>
    Array.from({ length: until - line + 1 }, (_, at) => `${line + at} ${reason}`),
  )
  const missed = wrong.filter((one) => !found.includes(one)).length
  const invented = found.filter((one) => !wrong.includes(one)).length
  return missed + invented + Math.abs(report.wrong - wrong.length) + (isAsShown ? 0 : 1)
}

type Measured = { readonly planted: Planted; readonly runs: readonly Run[] }

async function measure(format: Format, rows: number, rounds: number): Promise<Measured> {
  const folder = mkdtempSync(join(tmpdir(), 'linxiang-roster-'))
  try {
    const planted = listOf(format, rows)
    const path = join(folder, `list.${format}`)
    writeFileSync(path, planted.bytes)
    const runs: Run[] = []
    for (let round = 0; round < rounds; round++) runs.push(await importOnce(format, path))
    return { planted, runs }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

const ratioOf = ({ runs }: Measured): number =>
  median(runs.map(({ importMs, parseMs }) => importMs / parseMs))
const peakOf = ({ runs }: Measured): number => Math.max(...runs.map(({ memoryMb }) => memoryMb))

function say(format: Format, measured: Measured): void {
  const { runs } = measured
  const ms = (part: 'parseMs' | 'importMs') => spread(runs.map((one) => one[part]))
  console.log(
    `import: ${format} ${runs[0]?.report.rows} rows, ${runs[0]?.pages} pages; parsing ${ms('parseMs')} ms, import ${ms('importMs')} ms, ratio ${ratioOf(measured).toFixed(1)}, ${peakOf(measured).toFixed(0)} MB`,
  )
}

/** A whole list through the built function, against the same library that only parses it; each in a world of its own. */
export const rosterImport: Bench = async ({ isCi }) => {
  const [rows, rounds] = isCi ? [4000, 1] : [50_000, 5]
  if (process.env['SKIP_BUILD'] !== '1') await run('npx', ['tsx', '.ci/build.ts'], { cwd: ROOT })
  const all: Measured[] = []
  for (const format of ['csv', 'xlsx'] as const) {
    const measured = await measure(format, rows, rounds)
    say(format, measured)
    all.push(measured)
  }
  const judged = all.flatMap(({ planted, runs }) => runs.map((one) => misjudged(planted, one)))
  const rewritten = all.flatMap(({ runs }) => runs.map((one) => one.rewritten))
  return [
    atMost('import.ratio', Math.max(...all.map(ratioOf)), 8),
    exactly('import.wrongRows', Math.max(...judged), 0),
    exactly('import.rewritten', Math.max(...rewritten), 0),
    atMost('import.memoryMb', Math.max(...all.map(peakOf)), 256),
  ]
}
