import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import config from '../../../jest.config'
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

/**
 * The tests of rules, and no more of the tree than they load: Jest looks through it for each change. Without `projects`,
 * those of the file come back, and with them a furnished copy of everything for each change.
 */
const NARROW = {
  projects: [],
  roots: ['<rootDir>/functions', '<rootDir>/shared'],
  testMatch: ['<rootDir>/functions/**/{rules,policy}.test.ts'],
}

/** Runs the unit tests against every change of the given files. */
export async function mutate(files: readonly string[]): Promise<readonly Mutant[]> {
  const { Stryker } = await import('@stryker-mutator/core')
  const unit = (config.projects ?? [])[0]
  if (typeof unit !== 'object') throw new Error('jest.config.ts begins with the unit tests.')
  const { displayName: _name, ...project } = unit
  const stryker = new Stryker({
    mutate: [...files],
    testRunner: 'jest',
    plugins: ['@stryker-mutator/jest-runner'],
    coverageAnalysis: 'perTest',
    concurrency: 2,
    reporters: ['clear-text'],
    clearTextReporter: {
      logTests: false,
      reportTests: false,
      reportMutants: false,
      reportScoreTable: false,
    },
    // Jest looks past .cache.
    tempDirName: '.mutation',
    ignorePatterns: ['/miniapp', '/dist', '/.data', '/.cache', '/.look', '/.mutation'],
    jest: { config: { ...project, ...NARROW }, enableFindRelatedTests: false },
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
