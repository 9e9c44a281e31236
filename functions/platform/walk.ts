/** Several lists, one behind the other, read as one. */
type Walked<Part, Row> = {
  readonly rows: readonly { readonly part: Part; readonly row: Row }[]
  /** Where it goes on; absent where it ends. */
  readonly place: string | undefined
}
type Page = { readonly after: string | undefined; readonly limit: number }

const beginning = (place: string | undefined): readonly [number, string | undefined] => {
  if (place === undefined) return [0, undefined]
  const cut = place.indexOf('|')
  return [Number(place.slice(0, cut)), place.slice(cut + 1)]
}

/** One page over the lists of `parts`, in their order. `read` answers with at most `limit` rows of one of them. */
export async function walk<Part, Row extends { readonly sortKey: string }>(
  parts: readonly Part[],
  { after: place, limit }: Page,
  read: (part: Part, page: Page) => Promise<readonly Row[]>,
): Promise<Walked<Part, Row>> {
  const rows: { part: Part; row: Row }[] = []
  let [at, after] = beginning(place)
  for (let part = parts[at]; part !== undefined; part = parts[++at]) {
    const found = await read(part, { after, limit: limit - rows.length })
    for (const row of found) rows.push({ part, row })
    const last = found[found.length - 1]
    if (rows.length === limit && last) return { rows, place: `${at}|${last.sortKey}` }
    after = undefined
  }
  return { rows, place: undefined }
}
