import { API_PREFIX, type Endpoint } from '../../../shared/contract/endpoint'

type Values = Readonly<Record<string, unknown>>
export type Wire = { readonly url: string; readonly body?: Values }

const queryOf = (rest: Values): string => {
  const pairs = Object.entries(rest)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`)
  return pairs.length === 0 ? '' : `?${pairs.join('&')}`
}

/** One object becomes path, then query or body, as the contract says. */
export function wireOf({ path, method }: Pick<Endpoint, 'path' | 'method'>, input: Values): Wire {
  const rest = { ...input }
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name]
    delete rest[name]
    return encodeURIComponent(String(value))
  })
  const url = `${API_BASE}${API_PREFIX}${filled}`
  return method === 'GET' ? { url: url + queryOf(rest) } : { url, body: rest }
}
