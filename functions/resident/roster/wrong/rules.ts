import { MAX_WRONG_SHOWN, type WrongRow } from '../../../../shared/contract/roster'

const isNextOf = (last: WrongRow, { line, sheet, reason }: WrongRow): boolean =>
  last.sheet === sheet && last.reason === reason && (last.until ?? last.line) === line - 1

/** Wrong rows one below the other with the same reason are named together. */
export function nameWrong(runs: WrongRow[], row: WrongRow): void {
  const last = runs[runs.length - 1]
  if (last && isNextOf(last, row)) runs[runs.length - 1] = { ...last, until: row.line }
  else if (runs.length < MAX_WRONG_SHOWN) runs.push(row)
}
