import { parse } from 'papaparse'
import { MAX_ROSTER_ROWS, type RosterPreview } from '../../../../shared/contract/roster'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'
import type { Cell, Sheet } from '../columns/rules'
import { type Kind, kindOf, textOf } from '../decoding/rules'
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
  | { readonly code: 'roster.openQuote'; readonly line: number }

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

async function readXlsx(bytes: Uint8Array): Promise<Outcome<Read, NotRead>> {
  try {
    const zip = openZip(bytes)
    const { sheets, ...workbook } = await partsIn(zip)
    const read: Sheet[] = []
    for (const sheet of sheets) read.push(await readSheet(zip, sheet, workbook))
    if (read.length > 0) return accept({ format: 'xlsx', sheets: read })
  } catch {
    // What cannot be read is no table, whichever of its parts is broken.
  }
  return refuse({ code: 'roster.notATable' })
}

/** A quote that is not closed would swallow all lines below it. */
function readCsv(bytes: Uint8Array): Outcome<Read, NotRead> {
  const found = textOf(bytes)
  if (!found) return refuse({ code: 'roster.notATable' })
  const { data, errors } = parse<string[]>(found.text, { skipEmptyLines: false })
  const open = errors.find(({ type }) => type === 'Quotes')
  return open
    ? refuse({ code: 'roster.openQuote', line: (open.row ?? 0) + 1 })
    : accept({ format: found.format, sheets: [{ name: '', rows: data }] })
}

const READERS: Readonly<
  Record<Kind, (bytes: Uint8Array) => Outcome<Read, NotRead> | Promise<Outcome<Read, NotRead>>>
> = {
  xlsx: readXlsx,
  oldXls: () => refuse({ code: 'roster.notATable' }),
  text: readCsv,
}

const isWritten = (row: readonly Cell[]): boolean =>
  row.some((cell) => cell !== null && cell !== '')

/** A file as sheets of cells, whatever wrote it. */
export async function readTable(bytes: Uint8Array): Promise<Outcome<Read, NotRead>> {
  const read = await READERS[kindOf(bytes)](bytes)
  if (!read.ok) return read
  const lines = read.value.sheets.reduce((sum, { rows }) => sum + rows.filter(isWritten).length, 0)
  return lines > MAX_LINES ? refuse({ code: 'roster.tooManyRows', max: MAX_ROSTER_ROWS }) : read
}
