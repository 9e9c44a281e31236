import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from '../local/serverless'
import { VARIANTS } from './checking/variants'
import { type Bench, exactly, type Figure } from './figure'

const HISTORIES = 20
const SCRIPT = 'functions/bench/checking/run.ts'
const GIVEN_UP_MS = 600_000
const run = promisify(execFile)

/** Which history was found fault with: each build runs in a process of its own. */
export async function caughtAt(
  file: string,
  name: string,
  histories: number,
): Promise<number | undefined> {
  const script = join(ROOT, file)
  const { stdout } = await run(
    process.execPath,
    ['--import', 'tsx', script, name, String(histories)],
    { cwd: ROOT, timeout: GIVEN_UP_MS, maxBuffer: 2 ** 24 },
  )
  const [, number, wrong = ''] = /^caught (\d+) (.*)/m.exec(stdout) ?? []
  if (number !== undefined)
    console.log(`checker: ${name}, history ${number}: ${wrong.slice(0, 300)}`)
  return number === undefined ? undefined : Number(number)
}

/** Histories of one calendar, checked against a model: ours are explained, those of broken builds are not. */
export const checker: Bench = async ({ isCi }) => {
  const figures: Figure[] = []
  const ours = await caughtAt(SCRIPT, 'ours', isCi ? 5 : HISTORIES)
  figures.push(exactly('checker.falseAlarms', Number(ours !== undefined), 0))
  for (const name of Object.keys(VARIANTS)) {
    const caught = await caughtAt(SCRIPT, name, HISTORIES)
    figures.push(exactly(`checker.${name}Missed`, Number(caught === undefined), 0))
  }
  return figures
}
