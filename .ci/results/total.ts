import { readdirSync, readFileSync } from 'node:fs'
import { allTests, type JestReport, lastLine, RESULTS } from './tally'

/** Prints the line with which `.ci/run` ends: all tests that were run, in whichever step. */
const reports = new Map(
  readdirSync(RESULTS).map((file) => [
    file.replace(/\.json$/, ''),
    JSON.parse(readFileSync(`${RESULTS}/${file}`, 'utf8')) as JestReport,
  ]),
)
console.log(lastLine(allTests(reports)))
