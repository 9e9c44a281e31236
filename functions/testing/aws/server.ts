import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Aws } from './aws'
import { realClock } from './clock'
import { engineAt } from './engine'
import type { Input } from './footprint'
import type { Account } from './ledger'
import type { Weather } from './weather'

/** An address that behaves as AWS does, in real time. */
export type AwsTable = {
  readonly endpoint: string
  /** From now on. */
  readonly change: (weather: Partial<Weather>) => void
  /** What was used and what happened since the last time of asking. */
  readonly take: () => Account
  readonly stop: () => Promise<void>
}

async function textOf(incoming: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

async function serve(aws: Aws, incoming: IncomingMessage, outgoing: ServerResponse) {
  const text = await textOf(incoming)
  const [, operation = ''] = String(incoming.headers['x-amz-target'] ?? '').split('.')
  const input = JSON.parse(text === '' ? '{}' : text) as Input
  const invocation = String(incoming.headers['amz-sdk-invocation-id'] ?? '')
  const heard = await aws.answer({ operation, input, invocation })
  if (heard === 'cut') outgoing.destroy()
  else
    outgoing
      .writeHead(heard.status, { 'content-type': 'application/x-amz-json-1.0' })
      .end(heard.text)
}

/** Stands between functions and engine, at any free port unless one is given. */
export async function startAws(
  endpoint: string,
  weather: Partial<Weather> = {},
  port = 0,
): Promise<AwsTable> {
  const engine = engineAt(endpoint)
  const aws = new Aws(engine, realClock, weather)
  const server = createServer((incoming, outgoing) => {
    serve(aws, incoming, outgoing).catch(() => outgoing.destroy())
  })
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    change: (change) => aws.change(change),
    take: () => aws.take(),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          engine.stop()
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}
