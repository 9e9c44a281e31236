import type { Context } from 'hono'
import type { Asked } from './answering'
import type { AnyPage } from './page'

const MAX_FIELDS = 2_000

/** What a form or an address says, each name with all of its values. */
export async function fieldsOf(c: Context): Promise<Asked['fields']> {
  const entries =
    c.req.method === 'GET'
      ? [...new URL(c.req.url).searchParams]
      : [...new URLSearchParams(await c.req.text())]
  return listed(entries)
}

export function listed(entries: readonly (readonly [string, string])[]): Asked['fields'] {
  const fields: Record<string, string[]> = Object.create(null) as Record<string, string[]>
  for (const [name, value] of entries.slice(0, MAX_FIELDS)) (fields[name] ??= []).push(value)
  return fields
}

/** Of each the first. */
export const firstOf = (fields: Asked['fields']): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(fields).map(([name, [first = '']]) => [name, first]))

/** The page that is read at an address, and what the address asks of it. */
export function pageAt(pages: readonly AnyPage[], address: string) {
  const [bare = '', query = ''] = address.split('?')
  const given = bare.split('/')
  for (const page of pages) {
    if (page.method !== 'GET') continue
    const path = paramsIn(page.path.split('/'), given)
    if (path) return { page, path, fields: listed([...new URLSearchParams(query)]) }
  }
  return undefined
}

function paramsIn(pattern: readonly string[], given: readonly string[]) {
  if (pattern.length !== given.length) return undefined
  const path: Record<string, string> = {}
  for (const [position, part] of pattern.entries()) {
    if (part.startsWith(':')) path[part.slice(1)] = given[position] ?? ''
    else if (part !== given[position]) return undefined
  }
  return path
}
