import { compileFunction } from 'node:vm'

export type Scope = Readonly<Record<string, unknown>>
type Compiled = (scope: Scope) => unknown

const HOLE = /\{\{([\s\S]*?)\}\}/g
const compiled = new Map<string, Compiled>()

const everyName: ProxyHandler<Record<string, unknown>> = {
  // WXML knows data alone: a name that is not there is undefined, never a global.
  has: (_, name) => typeof name === 'string',
}

function compile(source: string): Compiled {
  const known = compiled.get(source)
  if (known) return known
  const body = compileFunction(`with (scope) { return (${source}) }`, ['scope']) as Compiled
  const evaluate: Compiled = (scope) => {
    try {
      return body(new Proxy(scope, everyName))
    } catch (error) {
      // A field of what is absent is absent too.
      if ((error as Error).name === 'TypeError') return undefined
      throw error
    }
  }
  compiled.set(source, evaluate)
  return evaluate
}

/** `{{a}}` alone keeps its type; between words it becomes part of a string. */
export function fill(attribute: string, scope: Scope): unknown {
  const holes = [...attribute.matchAll(HOLE)]
  const [only] = holes
  if (!only) return attribute
  if (holes.length === 1 && only[0] === attribute.trim()) return compile(only[1] ?? '')(scope)
  return attribute.replace(HOLE, (_, source: string) => shown(compile(source)(scope)))
}

/** `data="{{i:item,c:c+1}}"` of a template. */
export function fillObject(attribute: string, scope: Scope): Scope {
  const [, inside] = /^\s*\{\{([\s\S]*)\}\}\s*$/.exec(attribute) ?? []
  if (inside === undefined) return {}
  return compile(`{${inside}}`)(scope) as Scope
}

/** As WeChat writes a value between words. */
export const shown = (value: unknown): string =>
  value === undefined || value === null ? '' : `${value as string}`
