import { MAX_BODY_KB } from '../../shared/contract/endpoint'
import type { FieldProblem } from '../../shared/contract/refusals'
import { accept, type Outcome, refuse } from '../../shared/kernel/outcome'

type Json = Readonly<Record<string, unknown>>
type BodyRefusal =
  | { readonly code: 'input.tooLarge'; readonly maxKb: number }
  | { readonly code: 'input.invalid'; readonly field: string; readonly problem: FieldProblem }

type Raw = {
  readonly body?: string
  readonly isBase64Encoded: boolean
  readonly headers: Readonly<Record<string, string | undefined>>
}

const MAX_DEPTH = 8
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype'])

const isPlain = (value: unknown, depth: number): boolean => {
  if (typeof value !== 'object' || value === null) return true
  if (depth === 0) return false
  return Object.entries(value).every(
    ([name, inner]) => !FORBIDDEN_KEYS.has(name) && isPlain(inner, depth - 1),
  )
}

const unreadable = refuse({
  code: 'input.invalid',
  field: 'body',
  problem: 'wrongType',
})

function parse(text: string): Outcome<Json, BodyRefusal> {
  try {
    const value: unknown = JSON.parse(text)
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value)
    return isObject && isPlain(value, MAX_DEPTH) ? accept(value as Json) : unreadable
  } catch {
    return unreadable
  }
}

/** The JSON object in a request body; an absent body is an empty one. */
export function readBody({
  body,
  isBase64Encoded,
}: Omit<Raw, 'headers'>): Outcome<Json, BodyRefusal> {
  if (!body) return accept({})
  const bytes = Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8')
  if (bytes.length > MAX_BODY_KB * 1024)
    return refuse({ code: 'input.tooLarge', maxKb: MAX_BODY_KB })
  return parse(bytes.toString('utf8'))
}

const JSON_TYPE = /^application\/json *(?:;|$)/i

/** The body of a call of ours, which a page elsewhere cannot send: forms and plain texts are not read. */
export function readCall(raw: Raw): Outcome<Json, BodyRefusal> {
  const type = raw.headers['content-type']
  return raw.body && type !== undefined && !JSON_TYPE.test(type) ? unreadable : readBody(raw)
}
