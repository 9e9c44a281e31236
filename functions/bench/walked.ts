import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { ROOT } from '../local/serverless'

const run = promisify(execFile)
const GIVEN_UP_MS = 3_600_000
const MOST_SAID = 64 * 1024 * 1024

/** What a walk on the compiled mini-program counted: it prints `<subject>.<name> <count>` a line, and what it found indented. */
export async function walked(
  script: string,
  subject: string,
  flags: readonly string[] = [],
): Promise<ReadonlyMap<string, number>> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script, ...flags], {
    cwd: ROOT,
    timeout: GIVEN_UP_MS,
    maxBuffer: MOST_SAID,
  })
  for (const line of stdout.split('\n')) if (line.startsWith('  ')) console.log(line)
  const lines = stdout.matchAll(new RegExp(`^${subject}\\.(\\w+) (\\d+)`, 'gm'))
  return new Map([...lines].map(([, name = '', count = '']) => [name, Number(count)]))
}
