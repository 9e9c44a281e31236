import { randomUUID } from 'node:crypto'
import * as z from 'zod/mini'
import type { Endpoint, OutputOf } from '../../shared/contract/endpoint'
import type { Refusal } from '../../shared/contract/refusals'

/** An answer over HTTP: what the contract says, or the refusal with its sentence. */
export type Answer<E> =
  | { readonly ok: true; readonly status: number; readonly value: OutputOf<E> }
  | {
      readonly ok: false
      readonly status: number
      readonly refusal: Refusal
      readonly message: string
      readonly text: string
    }

export type AskOptions = {
  readonly key?: string
  readonly token?: string
  /** The person in whose name. */
  readonly onBehalfOf?: string
}

export const fill = (path: string, input: Record<string, unknown>) => {
  const rest = { ...input }
  const filled = path.replace(/:(\w+)/g, (_, name: string) => {
    const value = String(rest[name])

    delete rest[name]
    return encodeURIComponent(value)
  })
  return { filled, rest }
}

type Rest = Readonly<Record<string, unknown>>

/** The parts of a request that only reads. */
export const reading = (rest: Rest) => {
  const query = Object.entries(rest).map(([name, value]): [string, string] => [name, String(value)])
  const search = query.length > 0 ? `?${new URLSearchParams(query).toString()}` : ''
  return { search, headers: {}, body: null }
}

/** The parts of a request that writes. */
export const writing = (rest: Rest, { key = randomUUID() }: AskOptions) => ({
  search: '',
  headers: { 'idempotency-key': key, 'content-type': 'application/json' },
  body: JSON.stringify(rest),
})

/** An answer as the contract describes it; whatever breaks the contract fails the test. */
export async function readAnswer<E extends Endpoint>(
  endpoint: E,
  response: Response,
): Promise<Answer<E>> {
  const text = await response.text()
  const body = (text === '' ? {} : JSON.parse(text)) as { refusal: Refusal; message: string }
  if (!response.ok) {
    const { refusal, message } = body
    return { ok: false, status: response.status, refusal, message, text }
  }
  const parsed = z.safeParse(endpoint.output, body)
  if (!parsed.success) throw new Error(`${endpoint.name} breaks its contract: ${text}`)
  return { ok: true, status: response.status, value: parsed.data as OutputOf<E> }
}
