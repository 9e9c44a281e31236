import { randomUUID } from 'node:crypto'
import { CLIENT_VERSION } from '../../../shared/contract/endpoint'
import type { World } from '../world'

const DISTRICT = 'dst_01J0000000000000000000FSCC'

export type Session = { readonly token: string; readonly expiresAt: number }

/** Somebody of the demonstration, signed in, who reads and writes without a screen. */
export type Neighbour = {
  readonly key: string
  readonly session: Session
  readonly ask: <Output>(path: string) => Promise<Output>
  /** Whether it was done; a refusal is an answer. */
  readonly send: (path: string, body?: object) => Promise<boolean>
  /** What a write answers, where it must be done. */
  readonly write: <Output>(path: string, body?: object, onBehalfOf?: string) => Promise<Output>
}

const json = { 'content-type': 'application/json', 'x-client-version': String(CLIENT_VERSION) }

async function post<Output>(url: string, body: object): Promise<Output> {
  const answer = await fetch(url, { method: 'POST', headers: json, body: JSON.stringify(body) })
  if (!answer.ok) throw new Error(`POST ${url} was answered ${answer.status}`)
  return (await answer.json()) as Output
}

/** The real exchange: a code from the simulator becomes a session. */
export async function signInAs({ origin, wechat }: World, key: string): Promise<Neighbour> {
  const { code } = await post<{ code: string }>(`${wechat}/simulator/login-code`, { person: key })
  const { token, expiresAt } = await post<Session>(`${origin}/v1/login`, {
    code,
    districtId: DISTRICT,
  })
  const headers = { ...json, authorization: `Bearer ${token}` }
  const sent = (path: string, body: object, onBehalfOf?: string) =>
    fetch(`${origin}/v1/${path}`, {
      method: 'POST',
      headers: {
        ...headers,
        'idempotency-key': randomUUID(),
        ...(onBehalfOf === undefined ? {} : { 'x-on-behalf-of': onBehalfOf }),
      },
      body: JSON.stringify(body),
    })
  return {
    key,
    session: { token, expiresAt },
    ask: async <Output>(path: string) => {
      const answer = await fetch(`${origin}/v1/${path}`, { headers })
      if (!answer.ok) throw new Error(`${key}: GET ${path} was answered ${answer.status}`)
      return (await answer.json()) as Output
    },
    send: async (path, body = {}) => (await sent(path, body)).ok,
    write: async <Output>(path: string, body = {}, onBehalfOf?: string) => {
      const answer = await sent(path, body, onBehalfOf)
      if (!answer.ok) throw new Error(`${key}: POST ${path} was answered ${answer.status}`)
      return (await answer.json()) as Output
    },
  }
}
