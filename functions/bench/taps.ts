import { execFile } from 'node:child_process'
import { promisify } from 'node:util'
import { ROOT } from '../local/serverless'
import { atMost, type Bench, type Figure } from './figure'

const run = promisify(execFile)
const GOALS: Readonly<Record<string, number>> = {
  borrow: 5,
  publish: 8,
  returnByBorrower: 2,
  returnByOwner: 2,
}

/** Taps on the compiled mini-program, walked and counted by the proof that drives it (`taps.<job> <count>` a line). */
export const taps: Bench = async () => {
  const { stdout } = await run('npx', ['tsx', 'miniapp/testing/taps.ts'], {
    cwd: ROOT,
    timeout: 300_000,
  })
  const counted = new Map(
    [...stdout.matchAll(/^taps\.(\w+) (\d+)/gm)].map(([, job = '', count = '']) => [
      job,
      Number(count),
    ]),
  )
  return Object.entries(GOALS).map(([job, goal]): Figure =>
    atMost(`taps.${job}`, counted.get(job) ?? Infinity, goal),
  )
}
