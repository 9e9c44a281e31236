import { SHOWN_FROM } from '../../../../shared/contract/figures'

/** A place of the tree with the one above it; the children of each add up to it, with what is its own. */
export type Node = { readonly id: string; readonly aboveId?: string }

/** What anybody can say of a number: it is at least so many, and at the most so many. */
export type Range = { readonly least: number; readonly most: number }

export type Table = {
  readonly nodes: readonly Node[]
  readonly valueOf: (id: string) => number
  /** Of a number that is hidden: what is known of it all the same. */
  readonly knownOf: (id: string) => Range
}

export type Sum = {
  readonly above: string
  readonly below: readonly string[]
  readonly own: string
}
export type Ranges = ReadonlyMap<string, Range>

export const ownOf = (id: string): string => `${id} own`

/** Each place that others are below, with those; one of which nothing is counted adds up to nothing. */
export function sumsOf(nodes: readonly Node[]): readonly Sum[] {
  const counted = new Set(nodes.map(({ id }) => id))
  const below = new Map<string, string[]>()
  for (const { id, aboveId } of nodes)
    if (aboveId !== undefined && counted.has(aboveId))
      below.set(aboveId, [...(below.get(aboveId) ?? []), id])
  return [...below].map(([above, ids]) => ({ above, below: ids, own: ownOf(above) }))
}

const exactly = (value: number): Range => ({ least: value, most: value })
const both = (a: Range, b: Range): Range => ({
  least: Math.max(a.least, b.least),
  most: Math.min(a.most, b.most),
})
const isSame = (a: Range, b: Range): boolean => a.least === b.least && a.most === b.most

/** What is counted at a place and in none below it: a class for all of a community. */
export const ownValue = ({ valueOf }: Pick<Table, 'valueOf'>, { above, below }: Sum): number =>
  valueOf(above) - below.reduce((sum, id) => sum + valueOf(id), 0)

// Where nothing is held for all of a place anybody may know it; where something is, they know that.
const knownOfOwn = (value: number): Range =>
  value === 0 ? exactly(0) : { least: 1, most: Infinity }

/** What a number is in itself, before anything is worked out. */
function given(table: Table, sums: readonly Sum[], hidden: ReadonlySet<string>) {
  const { nodes, valueOf, knownOf } = table
  const ranges = new Map<string, Range>()
  for (const { id } of nodes) ranges.set(id, hidden.has(id) ? knownOf(id) : exactly(valueOf(id)))
  for (const sum of sums) ranges.set(sum.own, knownOfOwn(ownValue(table, sum)))
  return ranges
}

/** Works one sum out as far as it goes; whether it brought anything. */
function narrowed(ranges: Map<string, Range>, { above, below, own }: Sum): boolean {
  const parts = [...below, own]
  const of = (id: string): Range => ranges.get(id) ?? exactly(0)
  const least = parts.reduce((sum, id) => sum + of(id).least, 0)
  const most = parts.reduce((sum, id) => sum + of(id).most, 0)
  const total = both(of(above), { least, most })
  const others = (id: string): number =>
    parts.reduce((sum, part) => (part === id ? sum : sum + of(part).most), 0)
  const next = [
    [above, total] as const,
    ...parts.map((id) => {
      const may = { least: total.least - others(id), most: total.most - (least - of(id).least) }
      return [id, both(of(id), may)] as const
    }),
  ]
  // Numbers that were counted at different moments need not add up: nothing follows from them.
  if (next.some(([, range]) => range.least > range.most)) return false
  const isNarrower = next.some(([id, range]) => !isSame(range, of(id)))
  for (const [id, range] of next) ranges.set(id, range)
  return isNarrower
}

/** All that can be worked out of what is shown: the sums make a tree, so nothing more can be known of any one of them. */
export function rangesOf(table: Table, hidden: ReadonlySet<string>): Ranges {
  const sums = sumsOf(table.nodes)
  const ranges = given(table, sums, hidden)
  let goesOn = true
  while (goesOn) goesOn = sums.map((sum) => narrowed(ranges, sum)).some(Boolean)
  return ranges
}

export const isFew = (value: number): boolean => value > 0 && value < SHOWN_FROM

/** Nobody can say what it is; and of few nobody can say that they are few. */
export const isKept = (value: number, { least, most }: Range): boolean =>
  value === 0 || (least < most && (!isFew(value) || most >= SHOWN_FROM))
