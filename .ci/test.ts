import { spawnSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { buildAll } from '../functions/local/builds'
import { readPromises } from './promises/coverage'
import { ALL, type JestReport, lastLine, RESULTS, tally, unkept } from './results/tally'

/** The projects that run what is built. */
const ON_BUILDS = ['miniapp', 'browser']

/** Runs Jest's projects of these names, all when none is given. */
function runJest(projects: readonly string[]): JestReport {
  mkdirSync(RESULTS, { recursive: true })
  const file = `${RESULTS}/${projects.join('+') || ALL}.json`
  rmSync(file, { force: true })
  const selected = projects.length > 0 ? ['--selectProjects', ...projects] : []
  const jest = ['node_modules/jest/bin/jest.js', '--ci', '--json', `--outputFile=${file}`]
  const { status, signal } = spawnSync(process.execPath, [...jest, ...selected], {
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (signal !== null) throw new Error(`Jest was ended by ${signal}.`)
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as JestReport
  } catch {
    throw new Error(`Jest ended with ${status} and left no results.`)
  }
}

/** `npm test`, or some of its projects: `tsx .ci/test.ts unit`. */
async function main(projects: readonly string[]): Promise<void> {
  const isAll = projects.length === 0
  if (isAll || projects.some((name) => ON_BUILDS.includes(name))) await buildAll()
  const report = runJest(projects)
  const broken = isAll ? unkept(readPromises(), report) : []
  for (const promise of broken) console.error(`Promise ${promise}`)
  const counts = tally(report)
  process.exitCode = report.success && counts.failed + broken.length === 0 ? 0 : 1
  console.log(lastLine(counts))
}

main(process.argv.slice(2)).catch((fault: unknown) => {
  console.error(fault instanceof Error ? fault.message : fault)
  console.log(lastLine({ passed: 0, failed: 1 }))
  process.exitCode = 1
})
