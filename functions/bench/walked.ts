import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { ROOT } from '../local/serverless'

const run = promisify(execFile)
const GIVEN_UP_MS = 300_000

/** What a walk on the compiled mini-program counted: it prints `<subject>.<name> <count>` a line. */
export async function walked(
  script: string,
  subject: string,
): Promise<ReadonlyMap<string, number>> {
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script], {
    cwd: ROOT,
    timeout: GIVEN_UP_MS,
  })
  const lines = stdout.matchAll(new RegExp(`^${subject}\\.(\\w+) (\\d+)`, 'gm'))
  return new Map([...lines].map(([, name = '', count = '']) => [name, Number(count)]))
}
