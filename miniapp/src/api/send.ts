import Taro from '@tarojs/taro'
import { CLIENT_VERSION, type Endpoint } from '../../../shared/contract/endpoint'
import type { Refusal } from '../../../shared/contract/refusals'
import { type Answer, FAULT, OFFLINE, refused } from './answer'
import { wireOf } from './wire'

const TIMEOUT_MS = 10_000

/** In whose name something is asked for, and as which intent. */
export type How = {
  readonly key?: string | undefined
  /** The one for whom somebody acts (代办), by their id; goes nowhere but where a contract is open to it. */
  readonly onBehalfOf?: string | undefined
}

export type Sending = How & {
  readonly input: object
  readonly token?: string | undefined
}

const nameOf = ({ openToProxies }: Endpoint, { onBehalfOf }: Sending): Record<string, string> =>
  openToProxies === undefined || onBehalfOf === undefined ? {} : { 'x-on-behalf-of': onBehalfOf }

const headersOf = (endpoint: Endpoint, sending: Sending): Record<string, string> => ({
  'content-type': 'application/json',
  'x-client-version': String(CLIENT_VERSION),
  ...(sending.token === undefined ? {} : { authorization: `Bearer ${sending.token}` }),
  ...(sending.key === undefined ? {} : { 'idempotency-key': sending.key }),
  ...nameOf(endpoint, sending),
})

function read(statusCode: number, data: unknown): Answer {
  if (statusCode >= 200 && statusCode < 300) return { is: 'done', value: data }
  const refusal = (data as { refusal?: Refusal } | null)?.refusal
  return refusal ? refused(refusal) : FAULT
}

/** One request over the wire; the only user of Taro.request. Never throws. */
export async function send(endpoint: Endpoint, sending: Sending): Promise<Answer> {
  const { url, body } = wireOf(endpoint, sending.input as Record<string, unknown>)
  try {
    const { statusCode, data } = await Taro.request<unknown>({
      url,
      method: endpoint.method,
      header: headersOf(endpoint, sending),
      timeout: TIMEOUT_MS,
      ...(body === undefined ? {} : { data: body }),
    })
    return read(statusCode, data)
  } catch {
    return OFFLINE
  }
}
