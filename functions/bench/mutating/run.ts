import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { ROOT } from '../../local/serverless'
import { isKilled, type Mutant } from './count'

const FOLDER = join(ROOT, '.cache', 'mutation')

/** Those that no test noticed, for whoever wants to write one. */
function keep(mutants: readonly Mutant[]): void {
  mkdirSync(FOLDER, { recursive: true })
  const lines = mutants
    .filter((mutant) => !isKilled(mutant))
    .map(({ fileName, line, mutator, status }) => `${fileName}:${line} ${mutator} ${status}`)
  writeFileSync(join(FOLDER, 'survivors.txt'), `${lines.toSorted().join('\n')}\n`)
}

/** Runs the unit tests against every change of the given files. */
export async function mutate(files: readonly string[]): Promise<readonly Mutant[]> {
  const { Stryker } = await import('@stryker-mutator/core')
  const stryker = new Stryker({
    mutate: [...files],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    coverageAnalysis: 'perTest',
    concurrency: 2,
    reporters: ['clear-text'],
    clearTextReporter: {
      logTests: false,
      reportTests: false,
      reportMutants: false,
      reportScoreTable: false,
    },
    // What lies in .cache is no test to Vitest.
    tempDirName: '.mutation',
    ignorePatterns: ['/miniapp', '/dist', '/.data', '/.cache', '/.look', '/.mutation'],
    vitest: { configFile: 'functions/bench/mutating/vitest.ts', related: false },
    ignoreStatic: true,
    disableTypeChecks: false,
    logLevel: 'warn',
    allowConsoleColors: false,
  } as never)
  const results = await stryker.runMutationTest()
  const mutants = results.map(({ fileName, status, location, mutatorName }) => ({
    ...{ fileName: fileName.replace(`${ROOT}/`, ''), status },
    ...{ line: location.start.line, mutator: mutatorName },
  }))
  keep(mutants)
  return mutants
}
