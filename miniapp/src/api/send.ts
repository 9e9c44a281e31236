import Taro from '@tarojs/taro'
import { CLIENT_VERSION, type Endpoint } from '../../../shared/contract/endpoint'
import type { Refusal } from '../../../shared/contract/refusals'
import { type Answer, FAULT, OFFLINE, refused } from './answer'
import { wireOf } from './wire'

const TIMEOUT_MS = 10_000

export type Sending = {
  readonly input: object
  readonly token?: string | undefined
  readonly key?: string | undefined
}

const headersOf = ({ token, key }: Sending): Record<string, string> => ({
  'content-type': 'application/json',
  'x-client-version': String(CLIENT_VERSION),
  ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  ...(key === undefined ? {} : { 'idempotency-key': key }),
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
      header: headersOf(sending),
      timeout: TIMEOUT_MS,
      ...(body === undefined ? {} : { data: body }),
    })
    return read(statusCode, data)
  } catch {
    return OFFLINE
  }
}
