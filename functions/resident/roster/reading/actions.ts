import { parse } from 'papaparse'
import { MAX_ROSTER_ROWS, type RosterPreview } from '../../../../shared/contract/roster'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'
import type { Cell, Rows, Sheet } from '../columns/rules'
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

const BREAK = /\r\n|\n|\r/
const LINES_GUESSED = 20

/** Where no cell is quoted, a line is a row: it is taken apart when it is asked for, and need not be held. */
function plainRows(text: string): Rows {
  const lines = text.split(BREAK)
  const first = lines.slice(0, LINES_GUESSED).join('\n')
  const { delimiter } = parse<string[]>(first, { skipEmptyLines: false }).meta
  return { length: lines.length, at: (index) => lines[index]?.split(delimiter) }
}

/** A quote that is not closed would swallow all lines below it. */
function quotedRows(text: string): Outcome<Rows, NotRead> {
  const { data, errors } = parse<string[]>(text, { skipEmptyLines: false })
  const open = errors.find(({ type }) => type === 'Quotes')
  return open ? refuse({ code: 'roster.openQuote', line: (open.row ?? 0) + 1 }) : accept(data)
}

function readCsv(bytes: Uint8Array): Outcome<Read, NotRead> {
  const found = textOf(bytes)
  if (!found) return refuse({ code: 'roster.notATable' })
  const { format, text } = found
  const rows = text.includes('"') ? quotedRows(text) : accept(plainRows(text))
  return rows.ok ? accept({ format, sheets: [{ name: '', rows: rows.value }] }) : rows
}

const READERS: Readonly<
  Record<Kind, (bytes: Uint8Array) => Outcome<Read, NotRead> | Promise<Outcome<Read, NotRead>>>
> = {
  xlsx: readXlsx,
  oldXls: () => refuse({ code: 'roster.notATable' }),
  text: readCsv,
}

const isWritten = (row: readonly Cell[] | undefined): boolean =>
  row?.some((cell) => cell !== null && cell !== '') === true

function countWritten({ rows }: Sheet): number {
  let count = 0
  for (let at = 0; at < rows.length; at++) if (isWritten(rows.at(at))) count++
  return count
}

const sumOf = (sheets: readonly Sheet[], count: (sheet: Sheet) => number): number =>
  sheets.reduce((sum, sheet) => sum + count(sheet), 0)
/** Rows that say something are counted only where there are more than enough of all. */
const isTooLong = ({ sheets }: Read): boolean =>
  sumOf(sheets, ({ rows }) => rows.length) > MAX_LINES && sumOf(sheets, countWritten) > MAX_LINES

/** A file as sheets of cells, whatever wrote it. */
export async function readTable(bytes: Uint8Array): Promise<Outcome<Read, NotRead>> {
  const read = await READERS[kindOf(bytes)](bytes)
  if (!read.ok) return read
  return isTooLong(read.value) ? refuse({ code: 'roster.tooManyRows', max: MAX_ROSTER_ROWS }) : read
}
