import { execFile } from 'node:child_process'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from '../local/serverless'
import type { Found, Report } from './erasing/run'
import { FORGETFUL, FORGETFUL_IN_CI } from './erasing/variants'
import { atLeast, type Bench, exactly, type Figure } from './figure'

const GIVEN_UP_MS = 600_000
const run = promisify(execFile)

/** One life on one build, in a process of its own. */
async function reportOf(name: string): Promise<Report> {
  const script = join(ROOT, 'functions/bench/erasing/run.ts')
  const { stdout } = await run(process.execPath, ['--import', 'tsx', script, name], {
    ...{ cwd: ROOT, timeout: GIVEN_UP_MS, maxBuffer: 2 ** 24 },
  })
  const [, report] = /^report (.*)$/m.exec(stdout) ?? []
  if (report === undefined) throw new Error(`The life on ${name} came to no end.`)
  return JSON.parse(report) as Report
}

const say = (name: string, { lines }: Found): void => {
  for (const line of lines) console.log(`erase: ${name}: ${line}`)
}

const isNothing = ({ naming, pictures, strays }: Found): boolean => naming + pictures + strays === 0

const isClean = ({ erased, later, isGone }: Report): boolean =>
  isGone && isNothing(erased) && isNothing(later) && later.words === 0

function figuresOf({ before, erased, later, undone, isGone }: Report): readonly Figure[] {
  for (const name of undone) console.log(`erase: nobody did ${name}`)
  return [
    exactly('erase.bytesLeft', erased.naming + later.naming, 0),
    exactly('erase.wordsLeft', later.words, 0),
    exactly('erase.picturesLeft', erased.pictures + later.pictures, 0),
    exactly('erase.itemsLeft', erased.strays, 0),
    exactly('erase.unfinished', Number(!isGone), 0),
    // All that can be done was done, and what was to go was there to be found.
    exactly('erase.undone', undone.length, 0),
    exactly('erase.kindsFoundBefore', before.kinds.length, 5),
    atLeast('erase.bytesFoundBefore', before.naming + before.words, 1000),
    atLeast('erase.picturesFoundBefore', before.pictures, 40),
  ]
}

/** Somebody does everything that can be done and cancels: nothing is left of them, and builds that forget are caught. */
export const erase: Bench = async ({ isCi }) => {
  const ours = await reportOf('ours')
  say('ours', ours.erased)
  say('ours, later', ours.later)
  const figures = [...figuresOf(ours)]
  for (const name of isCi ? FORGETFUL_IN_CI : Object.keys(FORGETFUL)) {
    const forgetful = await reportOf(name)
    say(name, forgetful.later)
    figures.push(exactly(`erase.${name}Missed`, Number(isClean(forgetful)), 0))
  }
  return figures
}
