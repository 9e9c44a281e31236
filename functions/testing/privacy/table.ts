import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What one may read, of whom, when: a cell of docs/privacy.md. */
export type Cell = { readonly field: string; readonly column: string; readonly word: string }

const DOCUMENT = join(__dirname, '../../../docs/privacy.md')
const cellsOf = (line: string): readonly string[] =>
  line
    .split('|')
    .slice(1, -1)
    .map((cell) => cell.trim())

function cellsIn(section: string): readonly Cell[] {
  const [columns = [], , ...rows] = section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map(cellsOf)
  return rows.flatMap(([field = '', ...words]) =>
    words.map((word, at) => ({ field, word, column: columns[at + 1] ?? '' })),
  )
}

const SECTIONS = new Map(
  readFileSync(DOCUMENT, 'utf8')
    .split(/^## /m)
    .slice(1)
    .map((section) => [section.slice(0, section.indexOf('\n')).trim(), cellsIn(section)]),
)
export const HEADINGS: readonly string[] = [...SECTIONS.keys()]

/** The cells below a heading, as the document has them. */
export function cellsUnder(heading: string): readonly Cell[] {
  const cells = SECTIONS.get(heading) ?? []
  if (cells.length === 0) throw new Error(`docs/privacy.md has no table below ${heading}.`)
  return cells
}
