import type { Cell } from '../columns/rules'
import { cellText, type Workbook } from '../workbook/rules'

type Row = readonly Cell[]
/** The rows of a sheet, as its text comes in piece by piece. */
export type Lines = {
  readonly rows: Row[]
  /** Those that say something. */
  count: number
  /** What was not yet a whole row. */
  rest: string
}
export const noLines = (): Lines => ({ rows: [], count: 0, rest: '' })

const ROW = /<(?:\w+:)?row(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?row>)/g
const CELL = /<(?:\w+:)?c(\s[^>]*?)?(?:\/>|>([\s\S]*?)<\/(?:\w+:)?c>)/g
/** More columns than any list has. */
const MAX_COLUMNS = 200
const MAX_LINES = 1_048_576
const NOTHING: Row = []

/** A is 0, AB is 27. */
function columnOf(address: string): number {
  let column = 0
  for (const letter of address) column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

const numberIn = (attributes: string): number | undefined => {
  const number = /\sr=["'](\d+)["']/.exec(attributes)?.[1]
  return number === undefined ? undefined : Number(number)
}
const lettersIn = (attributes: string): string | undefined =>
  /\sr=["']([A-Z]{1,3})\d+["']/.exec(attributes)?.[1]

/** The column that its address says, else the next one. */
function placeOf(attributes: string, next: number): number {
  const letters = lettersIn(attributes)
  return letters === undefined ? next : columnOf(letters)
}

function cellsIn(xml: string, workbook: Workbook): Row {
  const cells: Cell[] = []
  for (const [, attributes = '', inner = ''] of xml.matchAll(CELL)) {
    const at = placeOf(attributes, cells.length)
    if (at >= MAX_COLUMNS || at < cells.length) continue
    while (cells.length < at) cells.push(null)
    cells.push(inner === '' ? null : cellText({ attributes, inner }, workbook))
  }
  return cells
}

const isBlank = (row: Row): boolean => row.every((cell) => cell === null || cell === '')

/** Blank rows are counted where others follow, so that every line has the number that the program shows. */
function put(lines: Lines, row: Row, at: number): void {
  if (isBlank(row) || at > MAX_LINES || at <= lines.rows.length) return
  while (lines.rows.length < at - 1) lines.rows.push(NOTHING)
  lines.rows.push(row)
  lines.count++
}

/** No row of a list is as long: what does not end would be looked through again with every piece. */
const MAX_REST = 2_000_000
export const isEndless = ({ rest }: Lines): boolean => rest.length > MAX_REST

/** Takes what is whole by now, and keeps the rest for the next piece. */
export function takeLines(lines: Lines, piece: string, workbook: Workbook): void {
  const xml = lines.rest + piece
  let [end, before] = [0, lines.rows.length]
  for (const found of xml.matchAll(ROW)) {
    const [whole, attributes = '', inner = ''] = found
    before = numberIn(attributes) ?? before + 1
    put(lines, cellsIn(inner, workbook), before)
    end = found.index + whole.length
  }
  lines.rest = xml.slice(end)
}
