import { type Cell, defused } from '../../../attendance/exporting/rules'

/** A file that is written row by row: what stands before all rows, each row, and behind them. */
export type Sheet = {
  readonly head: string
  /** `position` counts from 1, the columns’ own row included. */
  readonly row: (cells: readonly Cell[], position: number) => string
  readonly tail: string
}

// Without it a spreadsheet program on Windows takes Chinese for something else.
const BOM = '\uFEFF'

const quoted = (text: string): string =>
  /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text

const csvCell = (cell: Cell): string =>
  typeof cell === 'string' ? quoted(defused(cell)) : String(cell ?? '')

const CSV: Sheet = {
  head: BOM,
  row: (cells) => `${cells.map(csvCell).join(',')}\r\n`,
  tail: '',
}

const XML: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' }

// No XML holds them, and a spreadsheet refuses the whole file for one of them.
const UNFIT = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

const xmlOf = (text: string): string =>
  text.replace(UNFIT, '').replace(/[&<>]/g, (sign) => XML[sign] ?? '')

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'

function xlsxCell(cell: Cell, at: string): string {
  if (cell === undefined || cell === '') return ''
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  const text = xmlOf(defused(cell))
  return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`
}

const DECLARED = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

const XLSX: Sheet = {
  head: `${DECLARED}<worksheet xmlns="${MAIN}"><sheetData>`,
  row: (cells, position) =>
    `<row r="${position}">${cells
      .map((cell, column) => xlsxCell(cell, `${LETTERS[column] ?? ''}${position}`))
      .join('')}</row>`,
  tail: '</sheetData></worksheet>',
}

export const SHEETS = { csv: CSV, xlsx: XLSX } as const

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const KIND = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

const related = (id: string, kind: string, target: string): string =>
  `${DECLARED}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`

/** What a workbook holds beside its one sheet, by the names of the parts. */
export const WORKBOOK: Readonly<Record<string, string>> = {
  '[Content_Types].xml': `${DECLARED}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${KIND}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${KIND}.worksheet+xml"/></Types>`,
  '_rels/.rels': related('rId1', 'officeDocument', 'xl/workbook.xml'),
  'xl/workbook.xml': `${DECLARED}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="1" sheetId="1" r:id="rId1"/></sheets></workbook>`,
  'xl/_rels/workbook.xml.rels': related('rId1', 'worksheet', 'worksheets/sheet1.xml'),
}
export const SHEET_PART = 'xl/worksheets/sheet1.xml'
