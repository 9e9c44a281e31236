import type { Refusal } from '../../../../shared/contract/refusals'
import type { RosterPreview } from '../../../../shared/contract/roster'
import { masked } from '../../household/ledger/rules'
import { isBroken, phoneTail } from '../cells/rules'
import { type Column, someOf } from '../columns/rules'
import type { Part } from '../rows/rules'

/** What a desk is shown of a file before anything of it is kept, or why it cannot be read. */
export type Foreseen =
  ({ readonly is: 'shown' } & RosterPreview) | { readonly is: 'refused'; readonly refusal: Refusal }

const ROWS_SHOWN = 5
const MAX_CELL = 24
const APART = /[、,，;；]/

const MASKED: Partial<Record<Column, (cell: string) => string>> = {
  name: (cell) => cell.split(APART).map(masked).join('、'),
  phone: (cell) => (phoneTail(cell) === '' ? '' : `****${phoneTail(cell) ?? ''}`),
}

/** A formula stands there as it was typed, so that it is seen. */
function cellShown(column: Column, cell: string): string {
  const shown = cell === '' || isBroken(cell) ? cell : (MASKED[column]?.(cell) ?? cell)
  return shown.slice(0, MAX_CELL)
}

/** The header and the first rows, of the columns that are read alone: of a name the first sign, of a number its end. */
export function firstRowsMasked({ sheet, header }: Part): string[][] {
  const columns = (Object.entries(header.columns) as [Column, number][]).sort(
    ([, a], [, b]) => a - b,
  )
  return someOf(sheet.rows, header.at, header.at + 1 + ROWS_SHOWN).map((row, line) =>
    columns.map(([column, at]) =>
      line === 0 ? (row[at] ?? '').slice(0, MAX_CELL) : cellShown(column, row[at] ?? ''),
    ),
  )
}

/** So many runs of wrong rows are kept with a preview; all of them are counted. */
const WRONG_KEPT = 100

export const briefly = (report: RosterPreview['report']): RosterPreview['report'] => ({
  ...report,
  wrongRows: report.wrongRows.slice(0, WRONG_KEPT),
})
