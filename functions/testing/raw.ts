import { randomUUID } from 'node:crypto'
import { type Endpoint, isWrite } from '../../shared/contract/endpoint'
import { REFUSAL_STATUS } from '../../shared/contract/refusalStatus'
import type { Refusal } from '../../shared/contract/refusals'
import { refusalSentence } from '../../shared/text/zhCN/refusals'
import type { Input } from './ground'

/** What may be other than the mini-program would send it; everything else is as it sends it. */
export type Odd = {
  readonly token?: string | undefined
  /** Instead of the JSON of what the path does not hold. */
  readonly body?: string | Buffer<ArrayBuffer>
  readonly headers?: Readonly<Record<string, string>>
  /** No headers but these. */
  readonly isBare?: true
  readonly method?: string
}
export type RawAnswer = {
  readonly status: number
  readonly text: string
  readonly headers: Headers
  /** Where it is one. */
  readonly refusal?: Refusal
  readonly message?: string
}

const textOf = (value: unknown): string =>
  typeof value === 'string' ? value.toWellFormed() : JSON.stringify(value ?? null)

/** The path of a request below `/v1`, and the fields that it leaves for query or body. */
export function addressOf({ path }: Endpoint, input: Input): readonly [path: string, rest: Input] {
  const rest = { ...input }
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const text = textOf(rest[name])
    delete rest[name]
    return encodeURIComponent(text)
  })
  return [filled, rest]
}

const searchOf = (rest: Input): string => {
  const pairs = Object.entries(rest).map(([name, value]) => [name, textOf(value)])
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString()}`
}

function headersOf(endpoint: Endpoint, { token, headers = {}, isBare }: Odd) {
  if (isBare) return { ...headers }
  return {
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(isWrite(endpoint)
      ? { 'idempotency-key': randomUUID(), 'content-type': 'application/json' }
      : {}),
    ...headers,
  }
}

async function read(response: Response): Promise<RawAnswer> {
  const { status, headers } = response
  const text = await response.text()
  const isJson = headers.get('content-type')?.startsWith('application/json') === true
  const { refusal, message } = (isJson ? JSON.parse(text) : {}) as Partial<RawAnswer>
  return {
    ...{ status, text, headers },
    ...(refusal === undefined ? {} : { refusal }),
    ...(message === undefined ? {} : { message }),
  }
}

/** Any request, right or wrong, and the answer as it came. */
export async function sends(
  origin: string,
  [endpoint, input]: readonly [Endpoint, Input],
  odd: Odd = {},
): Promise<RawAnswer> {
  const [path, rest] = addressOf(endpoint, input)
  const isBodied = isWrite(endpoint)
  const response = await fetch(`${origin}/v1${path}${isBodied ? '' : searchOf(rest)}`, {
    method: odd.method ?? endpoint.method,
    headers: headersOf(endpoint, odd),
    ...(isBodied ? { body: odd.body ?? JSON.stringify(rest) } : {}),
  })
  return read(response)
}

/** What is wrong with a refusal as such, if anything: its status, its sentence, what it lets out. */
export function faultIn({ status, text, refusal, message = '' }: RawAnswer): string | undefined {
  if (!refusal) return `${status} is no refusal: ${text.slice(0, 200)}`
  if (REFUSAL_STATUS[refusal.code] !== status) return `${status} for ${refusal.code}`
  if (message !== refusalSentence(refusal)) return `another sentence: ${message}`
  if (/[A-Za-z]/.test(message) || !/[\u4e00-\u9fff]/.test(message)) return `unreadable: ${message}`
  return /\n|\.[jt]s:\d|node_modules|openid|session_key/.test(text) ? `leaks: ${text}` : undefined
}
