import { readdirSync, readFileSync } from 'node:fs'
import { type JestReport, lastLine, RESULTS, sum, tally } from './tally'

/** Prints the line with which `.ci/run` ends: all tests that were run, in whichever step. */
const reports = readdirSync(RESULTS).map(
  (file) => JSON.parse(readFileSync(`${RESULTS}/${file}`, 'utf8')) as JestReport,
)
console.log(lastLine(sum(reports.map(tally))))
