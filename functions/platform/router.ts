import type { ServedBy } from '../../shared/contract/endpoint'
import { accept, type Outcome, refuse } from '../../shared/kernel/outcome'
import type { Route } from './call'

type AnyRoute = Route<ServedBy>
type Found = { readonly route: AnyRoute; readonly params: Readonly<Record<string, string>> }
type Missed = { readonly code: 'route.notFound' | 'route.methodNotAllowed' }

const segmentsOf = (path: string): readonly string[] => path.split('/').slice(1)

function match(
  pattern: readonly string[],
  given: readonly string[],
): Record<string, string> | undefined {
  if (pattern.length !== given.length) return undefined
  const params: Record<string, string> = {}
  for (const [position, part] of pattern.entries()) {
    const text = given[position] ?? ''
    if (part.startsWith(':')) params[part.slice(1)] = text
    else if (part !== text) return undefined
  }
  return params
}

const patterns = new WeakMap<AnyRoute, readonly string[]>()

function patternOf(route: AnyRoute): readonly string[] {
  const known = patterns.get(route)
  if (known) return known
  const made = segmentsOf(route.endpoint.path)
  patterns.set(route, made)
  return made
}

/** The route for a method and a path below `/v1`; parameters are checked by the contract afterwards. */
export function findRoute(
  routes: readonly AnyRoute[],
  method: string,
  path: string,
): Outcome<Found, Missed> {
  const given = segmentsOf(path)
  let isKnownPath = false
  for (const route of routes) {
    const params = match(patternOf(route), given)
    if (params && route.endpoint.method === method) return accept({ route, params })
    isKnownPath ||= params !== undefined
  }
  return refuse({ code: isKnownPath ? 'route.methodNotAllowed' : 'route.notFound' })
}
