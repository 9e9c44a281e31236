import { createServer, request } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Units = { readonly read: number; readonly write: number }
export type Meter = {
  readonly endpoint: string
  /** What was used since the last time of asking. */
  readonly take: () => Units
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

/** Stands between functions and engine and counts the units that DynamoDB itself would charge. */
export async function startMeter(engine: string): Promise<Meter> {
  let used = { read: 0, write: 0 }
  const server = createServer((incoming, outgoing) => {
    const chunks: Buffer[] = []
    incoming.on('data', (chunk: Buffer) => chunks.push(chunk))
    incoming.on('end', () => {
      const operation = String(incoming.headers['x-amz-target'] ?? '').split('.')[1] ?? ''
      const isCounted = COUNTED.has(operation)
      const text = Buffer.concat(chunks).toString()
      const body = isCounted
        ? JSON.stringify({ ...(JSON.parse(text) as object), ReturnConsumedCapacity: 'TOTAL' })
        : text
      const { host: _host, 'content-length': _length, ...headers } = incoming.headers
      const passed = request(
        engine,
        {
          method: incoming.method,
          headers: { ...headers, 'content-length': Buffer.byteLength(body) },
        },
        (answer) => {
          const parts: Buffer[] = []
          answer.on('data', (part: Buffer) => parts.push(part))
          answer.on('end', () => {
            const bytes = Buffer.concat(parts)
            if (isCounted && answer.statusCode === 200) {
              const kind = READS.has(operation) ? 'read' : 'write'
              used = { ...used, [kind]: used[kind] + unitsIn(bytes.toString()) }
            }
            outgoing.writeHead(answer.statusCode ?? 502, answer.headers).end(bytes)
          })
        },
      )
      passed.on('error', () => outgoing.writeHead(502).end())
      passed.end(body)
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    take: () => {
      const taken = used
      used = { read: 0, write: 0 }
      return taken
    },
    stop: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeAllConnections()
      }),
  }
}
