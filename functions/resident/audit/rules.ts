import type { ResidentId } from '../../../shared/kernel/ids'

type Placed = { readonly id: string; readonly sortKey: string }

/** The latest of several lists, each of them the latest first; what stands in two is one line. */
export function joined<Row extends Placed>(
  lists: readonly (readonly Row[])[],
  limit: number,
): readonly Row[] {
  const all = new Map(lists.flat().map((row) => [row.sortKey, row]))
  return [...all.values()].sort((a, b) => (a.sortKey < b.sortKey ? 1 : -1)).slice(0, limit)
}

type Naming<Row> = {
  readonly limit: number
  readonly by: (row: Row) => ResidentId
  /** Whom a page can name without looking them up. */
  readonly known: ReadonlyMap<ResidentId, unknown>
  /** Whom the page names besides. */
  readonly also?: readonly ResidentId[]
  /** So many who are not known are looked up, each at the price of an item. */
  readonly others: number
}

/** As many rows as a page can name, and behind which of them it goes on. */
export function pageIn<Row extends Placed>(
  rows: readonly Row[],
  { limit, by, known, others, also = [] }: Naming<Row>,
): { readonly page: readonly Row[]; readonly goesOn: string | undefined } {
  const strangers = new Set(also.filter((id) => !known.has(id)))
  const end = rows.findIndex((row) => {
    if (!known.has(by(row))) strangers.add(by(row))
    return strangers.size > others
  })
  const page = end < 0 ? rows : rows.slice(0, end)
  const isWhole = end < 0 && rows.length < limit
  return { page, goesOn: isWhole ? undefined : page[page.length - 1]?.sortKey }
}
