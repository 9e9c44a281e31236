import { readdirSync, readFileSync } from 'node:fs'
import { type JestReport, lastLine, sum, tally } from './tally'

const FOLDER = '.cache/tests'

/** Prints the line with which `.ci/run` ends: all tests that were run, in whichever step. */
const reports = readdirSync(FOLDER).map(
  (file) => JSON.parse(readFileSync(`${FOLDER}/${file}`, 'utf8')) as JestReport,
)
console.log(lastLine(sum(reports.map(tally))))
