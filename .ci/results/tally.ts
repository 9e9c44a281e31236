import { namedIn, type Promised } from '../promises/promise'

/** Where a run of tests leaves what it found, a file for each choice of projects. */
export const RESULTS = '.cache/tests'

/** The parts of what `jest --json` writes that count here. */
export type JestReport = {
  readonly success: boolean
  readonly testResults: readonly {
    readonly name: string
    readonly status: string
    readonly message: string
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[]
  }[]
}
export type Tally = { readonly passed: number; readonly failed: number }

type Suite = JestReport['testResults'][number]

// A file that could not be run counts as one failure: its tests are unknown.
const failedIn = ({ status, assertionResults }: Suite): number => {
  const failed = assertionResults.filter((test) => test.status !== 'passed').length
  return failed === 0 && status === 'failed' ? 1 : failed
}

/** A test that was skipped is one that did not pass. */
export const tally = ({ testResults }: JestReport): Tally => ({
  passed: testResults
    .flatMap(({ assertionResults }) => assertionResults)
    .filter(({ status }) => status === 'passed').length,
  failed: testResults.reduce((sum, suite) => sum + failedIn(suite), 0),
})

const sum = (tallies: readonly Tally[]): Tally =>
  tallies.reduce((a, b) => ({ passed: a.passed + b.passed, failed: a.failed + b.failed }), {
    passed: 0,
    failed: 0,
  })

/** What a run of all projects is called; others are called by the names of theirs. */
export const ALL = 'all'

/** Every test once: a run of all projects holds what single ones ran before it. */
export function allTests(reports: ReadonlyMap<string, JestReport>): Tally {
  const all = reports.get(ALL)
  return all ? tally(all) : sum([...reports.values()].map(tally))
}

export const lastLine = ({ passed, failed }: Tally): string => `${passed} passed, ${failed} failed`

/** Why a promise was not shown by a run of all tests: none that names it ran, or one did not pass. */
export function unkept(promises: readonly Promised[], { testResults }: JestReport): string[] {
  const tests = testResults.flatMap(({ assertionResults }) => assertionResults)
  return promises.flatMap(({ number }) => {
    const naming = tests.filter(({ fullName }) => namedIn(fullName).includes(number))
    if (naming.length === 0) return [`${number}: no test that names it was run`]
    return naming
      .filter(({ status }) => status !== 'passed')
      .map(({ fullName }) => `${number}: not shown by “${fullName}”`)
  })
}
