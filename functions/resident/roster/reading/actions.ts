import { parse } from 'papaparse'
import { MAX_ROSTER_ROWS, type RosterPreview } from '../../../../shared/contract/roster'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'
import type { Cell, Sheet } from '../columns/rules'
import { kindOf, textOf } from '../decoding/rules'
import { isEndless, noLines, takeLines } from '../lines/rules'
import { openZip, partOf, piecesOf, type Zip } from '../unpacking/actions'
import {
  dayStylesIn,
  firstDayIn,
  type SheetPart,
  sheetsIn,
  stringsIn,
  type Workbook,
} from '../workbook/rules'

export type Read = {
  readonly format: RosterPreview['format']
  readonly sheets: readonly Sheet[]
}
type NotRead =
  | { readonly code: 'roster.notATable' }
  | { readonly code: 'roster.tooManyRows'; readonly max: number }

/** Titles and remarks beside the rows themselves. */
const MAX_LINES = MAX_ROSTER_ROWS + 1000

const partsIn = async (zip: Zip): Promise<Workbook & { sheets: readonly SheetPart[] }> => {
  const book = await partOf(zip, 'xl/workbook.xml')
  return {
    sheets: sheetsIn(book, await partOf(zip, 'xl/_rels/workbook.xml.rels')),
    strings: stringsIn(await partOf(zip, 'xl/sharedStrings.xml')),
    isDay: dayStylesIn(await partOf(zip, 'xl/styles.xml')),
    firstDay: firstDayIn(book),
  }
}

async function readSheet(zip: Zip, { name, path, isHidden }: SheetPart, workbook: Workbook) {
  const lines = noLines()
  // Who looks at the file does not see a hidden sheet: it is named as one that was not read.
  if (isHidden) return { name, rows: lines.rows }
  for await (const piece of piecesOf(zip, path)) {
    takeLines(lines, piece, workbook)
    if (isEndless(lines)) throw new Error('A row does not end.')
    if (lines.count > MAX_LINES) break
  }
  return { name, rows: lines.rows }
}

async function readXlsx(bytes: Uint8Array): Promise<Read | undefined> {
  try {
    const zip = openZip(bytes)
    const { sheets, ...workbook } = await partsIn(zip)
    const read: Sheet[] = []
    for (const sheet of sheets) read.push(await readSheet(zip, sheet, workbook))
    return read.length === 0 ? undefined : { format: 'xlsx', sheets: read }
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

const isWritten = (row: readonly Cell[]): boolean =>
  row.some((cell) => cell !== null && cell !== '')

/** A file as sheets of cells, whatever wrote it. */
export async function readTable(bytes: Uint8Array): Promise<Outcome<Read, NotRead>> {
  const kind = kindOf(bytes)
  const read = kind === 'xlsx' ? await readXlsx(bytes) : kind === 'text' && readCsv(bytes)
  if (!read) return refuse({ code: 'roster.notATable' })
  const lines = read.sheets.reduce((sum, { rows }) => sum + rows.filter(isWritten).length, 0)
  return lines > MAX_LINES
    ? refuse({ code: 'roster.tooManyRows', max: MAX_ROSTER_ROWS })
    : accept(read)
}
