import type { Aws } from './aws'
import type { Input } from './footprint'

type Sent = {
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | Uint8Array
}
type Received = {
  readonly response: {
    readonly statusCode: number
    readonly headers: Readonly<Record<string, string>>
    readonly body: Uint8Array
  }
}

const TYPE = { 'content-type': 'application/x-amz-json-1.0' }

const textOf = (body: Sent['body']): string =>
  typeof body === 'string' ? body : new TextDecoder().decode(body)

/** Takes the place of the SDK's own HTTP: the same calls and answers, without a connection. */
export const handlerOver = (aws: Pick<Aws, 'answer'>) => ({
  handle: async ({ headers, body }: Sent): Promise<Received> => {
    const heard = await aws.answer({
      operation: headers['x-amz-target']?.split('.')[1] ?? '',
      input: JSON.parse(textOf(body)) as Input,
      invocation: headers['amz-sdk-invocation-id'] ?? '',
    })
    if (heard === 'cut') throw Object.assign(new Error('socket hang up'), { code: 'ECONNRESET' })
    const bytes = new Uint8Array(Buffer.from(heard.text))
    return { response: { statusCode: heard.status, headers: TYPE, body: bytes } }
  },
})
