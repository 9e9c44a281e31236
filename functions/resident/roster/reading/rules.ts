import { MAX_ROSTER_ROWS } from '../../../../shared/contract/roster'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'
import { type Cell, headerIn } from '../columns/rules'
import { type Found, Gathering } from '../rows/rules'
import { wordsOf } from '../values/rules'

export type Table = readonly (readonly Cell[])[]
type Where = ConstructorParameters<typeof Gathering>[0]
type Read = {
  readonly found: Found
  readonly sheets: number
  /** The header and the first rows, as they were read. */
  readonly sample: readonly (readonly string[])[]
}
type ReadRefusal =
  | { readonly code: 'roster.noHeader' }
  | { readonly code: 'roster.tooManyRows'; readonly max: number }

const SAMPLED = 4
const WIDE = 8
const LONG = 24
const sampleOf = (table: Table, at: number) =>
  table
    .slice(at, at + SAMPLED)
    .map((row) => row.slice(0, WIDE).map((cell) => wordsOf(cell).slice(0, LONG)))

/** What the sheets say of one compound; sheets without a header say nothing. */
export function readTables(tables: readonly Table[], where: Where): Outcome<Read, ReadRefusal> {
  const total = tables.reduce((sum, table) => sum + table.length, 0)
  // A title and a total may stand around the rows.
  if (total > MAX_ROSTER_ROWS + 100)
    return refuse({ code: 'roster.tooManyRows', max: MAX_ROSTER_ROWS })
  const gathering = new Gathering(where)
  const headed = tables.flatMap((table, at) => {
    const header = headerIn(table)
    return header ? [{ table, sheet: at + 1, ...header }] : []
  })
  const [first] = headed
  if (!first) return refuse({ code: 'roster.noHeader' })
  for (const { table, ...place } of headed) gathering.sheet(table, place)
  const { found } = gathering
  if (found.rows > MAX_ROSTER_ROWS)
    return refuse({ code: 'roster.tooManyRows', max: MAX_ROSTER_ROWS })
  const sample = sampleOf(first.table, first.at)
  return accept({ found, sheets: headed.length, sample })
}
