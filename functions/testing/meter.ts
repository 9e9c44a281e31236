import { createServer, type IncomingMessage, request, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Units = { readonly read: number; readonly write: number }
/** What was used, and by how many calls. */
export type Used = Units & { readonly calls: number }
export type Meter = {
  readonly endpoint: string
  /** What was used since the last time of asking. */
  readonly take: () => Used
  readonly stop: () => Promise<void>
}

const READS = new Set(['GetItem', 'BatchGetItem', 'Query', 'Scan', 'TransactGetItems'])
const COUNTED = new Set([
  ...READS,
  'PutItem',
  'UpdateItem',
  'DeleteItem',
  'TransactWriteItems',
  'BatchWriteItem',
])

type Capacity = { readonly CapacityUnits?: number }
type Answer = { readonly ConsumedCapacity?: Capacity | readonly Capacity[] }

const unitsIn = (text: string): number => {
  const { ConsumedCapacity: used } = JSON.parse(text) as Answer
  return [used ?? []].flat().reduce((sum, { CapacityUnits: units = 0 }) => sum + units, 0)
}

async function bytesOf(incoming: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of incoming as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

type Passed = { readonly answer: IncomingMessage; readonly bytes: Buffer }

/** Sends a request on as it came, but for its body. */
function pass(engine: string, incoming: IncomingMessage, body: string): Promise<Passed> {
  const { host: _host, 'content-length': _length, ...headers } = incoming.headers
  return new Promise((resolve, reject) => {
    const length = { 'content-length': Buffer.byteLength(body) }
    const options = { method: incoming.method, headers: { ...headers, ...length } }
    const passed = request(engine, options, (answer) => {
      bytesOf(answer).then((bytes) => resolve({ answer, bytes }), reject)
    })
    passed.on('error', reject)
    passed.end(body)
  })
}

const asking = (text: string): string =>
  JSON.stringify({ ...(JSON.parse(text) as object), ReturnConsumedCapacity: 'TOTAL' })

class Counter {
  #used = { read: 0, write: 0, calls: 0 }

  take(): Used {
    const taken = this.#used
    this.#used = { read: 0, write: 0, calls: 0 }
    return taken
  }

  #count(operation: string, units: number): void {
    this.#used.calls++
    this.#used[READS.has(operation) ? 'read' : 'write'] += units
  }

  async handle(engine: string, incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> {
    const operation = String(incoming.headers['x-amz-target'] ?? '').split('.')[1] ?? ''
    const isCounted = COUNTED.has(operation)
    const text = (await bytesOf(incoming)).toString()
    const { answer, bytes } = await pass(engine, incoming, isCounted ? asking(text) : text)
    if (isCounted) this.#count(operation, answer.statusCode === 200 ? unitsIn(bytes.toString()) : 0)
    outgoing.writeHead(answer.statusCode ?? 502, answer.headers).end(bytes)
  }
}

/** Stands between functions and engine and counts the units that DynamoDB itself would charge. */
export async function startMeter(engine: string): Promise<Meter> {
  const counter = new Counter()
  const server = createServer((incoming, outgoing) => {
    counter.handle(engine, incoming, outgoing).catch(() => outgoing.writeHead(502).end())
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take: () => counter.take(),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}
