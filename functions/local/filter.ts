import { Mishap } from './mishap'

/** A filter of Lambda's, as far as it can be tried here: at the end of each path the texts of which one must stand there. */
export type Pattern = { readonly [name: string]: Pattern | readonly string[] }

function fits(value: unknown, pattern: Pattern | readonly string[]): boolean {
  if (Array.isArray(pattern)) return pattern.includes(value)
  const held = (value ?? {}) as Readonly<Record<string, unknown>>
  return Object.entries(pattern).every(([name, wanted]) => fits(held[name], wanted))
}

/** Whether a record fits one of the filters; without any, each does. */
export const isWanted = (record: unknown, filters: readonly Pattern[] | undefined): boolean =>
  filters === undefined || filters.some((pattern) => fits(record, pattern))

const isPlain = (pattern: unknown): boolean =>
  Array.isArray(pattern)
    ? pattern.every((one) => typeof one === 'string')
    : typeof pattern === 'object' && pattern !== null && Object.values(pattern).every(isPlain)

/** Throws a `Mishap` for what Lambda knows and this machine does not: ranges, prefixes, negations. */
export function readFilters(declared: unknown): readonly Pattern[] | undefined {
  if (declared === undefined) return undefined
  if (!Array.isArray(declared) || !declared.every(isPlain))
    throw new Mishap(
      `serverless.yml has a filter that cannot be tried here: ${JSON.stringify(declared)}`,
    )
  return declared as readonly Pattern[]
}
