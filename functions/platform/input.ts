import * as z from 'zod/mini'
import type { Endpoint } from '../../shared/contract/endpoint'
import type { FieldProblem } from '../../shared/contract/refusals'
import { accept, type Outcome, refuse } from '../../shared/kernel/outcome'

// WeChat and Lambda alike: no code is compiled at run time.
z.config({ jitless: true })

type Parts = {
  readonly path: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, string | undefined>>
  readonly body: Readonly<Record<string, unknown>>
}
type InvalidInput = {
  readonly code: 'input.invalid'
  readonly field: string
  readonly problem: FieldProblem
}

const invalid = (field: string, problem: FieldProblem): { ok: false; refusal: InvalidInput } =>
  refuse({ code: 'input.invalid', field, problem })

const PROBLEM_OF: Partial<Record<z.core.$ZodIssue['code'], FieldProblem>> = {
  too_small: 'tooShort',
  too_big: 'tooLong',
  unrecognized_keys: 'unknownField',
  invalid_value: 'notAllowed',
  invalid_format: 'notAllowed',
}

function problemOf(issue: z.core.$ZodIssue): FieldProblem {
  if (issue.input === undefined) return 'missing'
  if (issue.code === 'custom')
    return issue.params?.['problem'] === 'unreadable' ? 'unreadable' : 'notAllowed'
  return PROBLEM_OF[issue.code] ?? 'wrongType'
}

/** Path, query and body as the one object that the contract describes. */
export function readInput(
  { input, method }: Pick<Endpoint, 'input' | 'method'>,
  { path, query, body }: Parts,
): Outcome<unknown, InvalidInput> {
  const given = method === 'GET' ? query : body
  const twice = Object.keys(given).find((name) => name in path)
  if (twice !== undefined) return invalid(twice, 'unknownField')
  const parsed = z.safeParse(input, { ...given, ...path }, { reportInput: true })
  if (parsed.success) return accept(parsed.data)
  const [issue] = parsed.error.issues
  return issue ? invalid(issue.path.join('.'), problemOf(issue)) : invalid('', 'wrongType')
}
