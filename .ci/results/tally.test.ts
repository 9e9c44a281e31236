import { describe, expect, it } from '@jest/globals'
import { allTests, type JestReport, lastLine, tally, unkept } from './tally'

const report = (...suites: readonly (readonly [string, string])[][]): JestReport => ({
  success: true,
  testResults: suites.map((tests) => ({
    name: 'a.test.ts',
    message: '',
    status: tests.some(([, status]) => status === 'failed') ? 'failed' : 'passed',
    assertionResults: tests.map(([fullName, status]) => ({ fullName, status })),
  })),
})

const NOT_RUN: JestReport = {
  success: false,
  testResults: [{ name: 'b.test.ts', message: 'Oops', status: 'failed', assertionResults: [] }],
}

describe('A run', () => {
  it('counts what passed and what failed', () =>
    expect(
      tally(
        report(
          [['a', 'passed']],
          [
            ['b', 'failed'],
            ['c', 'passed'],
          ],
        ),
      ),
    ).toEqual({
      passed: 2,
      failed: 1,
    }))
  it('counts a file that could not be run as a failure', () =>
    expect(tally(NOT_RUN)).toEqual({ passed: 0, failed: 1 }))
  it('counts a skipped test as a failure', () =>
    expect(tally(report([['a', 'pending']]))).toEqual({ passed: 0, failed: 1 }))
  it('adds up to one line with another', () => {
    const runs = { unit: report([['a', 'passed']]), functions: NOT_RUN }
    expect(lastLine(allTests(new Map(Object.entries(runs))))).toBe('1 passed, 1 failed')
  })
  it('is not counted again when all projects were run after it', () => {
    const unit = report([['a', 'passed']])
    const all = report([['a', 'passed']], [['b', 'failed']])
    expect(lastLine(allTests(new Map(Object.entries({ unit, all }))))).toBe('1 passed, 1 failed')
  })
})

describe('A promise', () => {
  const promises = [{ number: '2.6', text: 'It comes back.' }]

  it('is kept when every test that names it passed', () =>
    expect(unkept(promises, report([['Booking (2.6) ends', 'passed']]))).toEqual([]))
  it('is not kept when one of them failed', () =>
    expect(
      unkept(
        promises,
        report([
          ['(2.6) ends', 'passed'],
          ['(2.6) begins', 'failed'],
        ]),
      ),
    ).toEqual(['2.6: not shown by “(2.6) begins”']))
  it('is not kept when none was run', () =>
    expect(unkept(promises, report([['ends', 'passed']]))).toHaveLength(1))
})
