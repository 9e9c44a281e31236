import { isFew, isKept, ownValue, rangesOf, type Sum, sumsOf, type Table } from './ranges/rules'

/** One that could be worked out, the last that was hidden before the others; or what is a place's own. */
function oneOpen(table: Table, hidden: ReadonlySet<string>): string | undefined {
  const ranges = rangesOf(table, hidden)
  const rangeOf = (id: string) => ranges.get(id) ?? { least: 0, most: 0 }
  const open = [...hidden].reverse().find((id) => !isKept(table.valueOf(id), rangeOf(id)))
  if (open !== undefined) return open
  return sumsOf(table.nodes).find((sum) => {
    const value = ownValue(table, sum)
    return isFew(value) && !isKept(value, rangeOf(sum.own))
  })?.own
}

const membersOf = ({ above, below, own }: Sum): readonly string[] => [above, ...below, own]

/** What stands in a sum with any of these. */
const beside = (sums: readonly Sum[], ids: ReadonlySet<string>): ReadonlySet<string> =>
  new Set(
    sums
      .map(membersOf)
      .filter((one) => one.some((id) => ids.has(id)))
      .flat(),
  )

type Search = { readonly sums: readonly Sum[]; readonly hidden: ReadonlySet<string> }

/** The nearest that is shown and more than none: the smallest of those that are equally near. */
function nextToHide({ nodes, valueOf }: Table, { sums, hidden }: Search, open: string) {
  const shown = nodes.map(({ id }) => id).filter((id) => !hidden.has(id) && valueOf(id) > 0)
  let reached: ReadonlySet<string> = new Set([open])
  for (;;) {
    const around = beside(sums, reached)
    const near = shown.filter((id) => around.has(id)).sort((a, b) => valueOf(a) - valueOf(b))
    if (near[0] !== undefined) return near[0]
    const next = new Set([...reached, ...[...around].filter((id) => hidden.has(id))])
    if (next.size === reached.size) return undefined
    reached = next
  }
}

/**
 * Hides, with what must not be shown, as much as else would tell of it: until of none of it anybody can say what it is, and
 * of few nobody can say that they are few.
 * @param first what must not be shown, whatever stands beside it
 */
export function withComplements(table: Table, first: ReadonlySet<string>): ReadonlySet<string> {
  const sums = sumsOf(table.nodes)
  const hidden = new Set(first)
  for (;;) {
    const open = oneOpen(table, hidden)
    const next = open === undefined ? undefined : nextToHide(table, { sums, hidden }, open)
    if (next === undefined) return hidden
    hidden.add(next)
  }
}
