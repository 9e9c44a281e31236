import { parse } from 'papaparse'
import readWorkbook from 'read-excel-file/universal'
import { MAX_ROSTER_ROWS, type RosterPreview } from '../../../../shared/contract/roster'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'
import type { Cell, Sheet } from '../columns/rules'
import { kindOf, textOf } from '../decoding/rules'
import { openWorkbook } from '../unpacking/actions'

export type Read = {
  readonly format: RosterPreview['format']
  readonly sheets: readonly Sheet[]
}
type NotRead =
  | { readonly code: 'roster.notATable' }
  | { readonly code: 'roster.tooManyRows'; readonly max: number }

/** A day of a table has no hour and no zone. */
const cellOf = (value: unknown): Cell => {
  if (typeof value === 'string') return value
  if (typeof value === 'number') return String(value)
  return value instanceof Date ? value.toISOString().slice(0, 10) : null
}

async function readXlsx(bytes: Uint8Array): Promise<Read | undefined> {
  try {
    const sheets = await readWorkbook(openWorkbook(bytes))
    return {
      format: 'xlsx',
      sheets: sheets.map(({ sheet, data }) => ({
        name: sheet,
        rows: data.map((row) => (row as readonly unknown[]).map(cellOf)),
      })),
    }
  } catch {
    return undefined
  }
}

function readCsv(bytes: Uint8Array): Read | undefined {
  const found = textOf(bytes)
  if (!found) return undefined
  const { data } = parse<string[]>(found.text, { skipEmptyLines: false })
  return { format: found.format, sheets: [{ name: '', rows: data }] }
}

/** Titles and remarks beside the rows themselves. */
const SPARE_ROWS = 1000

/** A file as sheets of cells, whatever wrote it. */
export async function readTable(bytes: Uint8Array): Promise<Outcome<Read, NotRead>> {
  const kind = kindOf(bytes)
  const read = kind === 'xlsx' ? await readXlsx(bytes) : kind === 'text' && readCsv(bytes)
  if (!read) return refuse({ code: 'roster.notATable' })
  const rows = read.sheets.reduce((sum, sheet) => sum + sheet.rows.length, 0)
  return rows > MAX_ROSTER_ROWS + SPARE_ROWS
    ? refuse({ code: 'roster.tooManyRows', max: MAX_ROSTER_ROWS })
    : accept(read)
}
