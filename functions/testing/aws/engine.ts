import { Agent, request } from 'node:http'
import type { Answer } from './answers'
import type { Input } from './footprint'

/** Carries out one call: `GetItem` and so on, or `GetRecords` and its kin on the stream. */
export type Engine = {
  readonly call: (operation: string, input: Input) => Promise<Answer>
  readonly stop: () => void
}

// Whoever stands behind the address asks for a signature and does not check it.
const SIGNATURE =
  'AWS4-HMAC-SHA256 Credential=local/20300101/local/dynamodb/aws4_request, SignedHeaders=host, Signature=0'
const OF_STREAMS = new Set(['ListStreams', 'DescribeStream', 'GetShardIterator', 'GetRecords'])

const headersFor = (operation: string, body: string) => ({
  'content-type': 'application/x-amz-json-1.0',
  'content-length': Buffer.byteLength(body),
  'x-amz-target': `DynamoDB${OF_STREAMS.has(operation) ? 'Streams' : ''}_20120810.${operation}`,
  'x-amz-date': '20300101T000000Z',
  authorization: SIGNATURE,
})

/** The engine at an address, over kept connections. */
export function engineAt(endpoint: string): Engine {
  const agent = new Agent({ keepAlive: true })
  const call: Engine['call'] = (operation, input) =>
    new Promise((resolve, reject) => {
      const body = JSON.stringify(input)
      const options = { agent, method: 'POST', headers: headersFor(operation, body) }
      const sending = request(endpoint, options, (response) => {
        const chunks: Buffer[] = []
        response.on('data', (chunk: Buffer) => chunks.push(chunk))
        response.on('end', () => {
          resolve({
            status: response.statusCode ?? 502,
            text: Buffer.concat(chunks).toString(),
          })
        })
        response.on('error', reject)
      })
      sending.on('error', reject)
      sending.end(body)
    })
  return { call, stop: () => agent.destroy() }
}
