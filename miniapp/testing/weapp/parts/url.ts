export type Query = Readonly<Record<string, string>>

/** WeChat hands values over as they are written, not decoded. */
export const queryOf = (search: string): Query =>
  Object.fromEntries(
    search
      .split('&')
      .filter((pair) => pair !== '')
      .map((pair) => [pair.replace(/=.*$/, ''), pair.replace(/^[^=]*=?/, '')]),
  )

export function readUrl(url: string): { readonly path: string; readonly query: Query } {
  const [path = '', search = ''] = url.replace(/^\//, '').split('?')
  return { path, query: queryOf(search) }
}
