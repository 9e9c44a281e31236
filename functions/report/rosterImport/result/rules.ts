import type { RosterReport } from '../../../../shared/contract/roster'
import { ROSTER_PAGE as W } from '../../../../shared/text/zhCN/rollout'
import { wrongBecause } from '../../../../shared/text/zhCN/roster'
import { SHEETS } from '../../exporting/sheet/rules'

const COUNTED = [
  ...(['rows', 'households', 'added', 'changed', 'unchanged'] as const),
  ...(['gone', 'vacant', 'wrong'] as const),
]

type Counted = readonly (readonly [name: string, count: string])[]

/** What a list does, or did, by number. */
export const countsOf = (report: RosterReport): Counted =>
  COUNTED.map((count) => [W[count], String(report[count])] as const)

const LINES: ReadonlySet<string> = new Set(['rows', 'wrong'])

/** The same as people read it: lines of the file, or households. */
export const countedIn = (report: RosterReport): Counted =>
  COUNTED.map((count) => {
    const unit = LINES.has(count) ? W.line : W.households
    return [W[count], `${String(report[count])}${unit}`] as const
  })

/** Each row that is not taken over, with its line and why. */
export const wrongOf = ({ wrongRows }: RosterReport): Counted =>
  wrongRows.map((row) => [W.wrongLine(row), wrongBecause(row)] as const)

/** How many rows those are that are named. */
export const namedIn = ({ wrongRows }: RosterReport): number =>
  wrongRows.reduce((sum, { line, until = line }) => sum + until - line + 1, 0)

/** The same to take along; a name of a sheet is carried out by no program. */
export function fileOf(report: RosterReport): string {
  const rows = [W.counts, ...countsOf(report), [''], W.wrongColumns, ...wrongOf(report)]
  const { head, row, tail } = SHEETS.csv
  return `${head}${rows.map((cells, n) => row(cells, n + 1)).join('')}${tail}`
}
