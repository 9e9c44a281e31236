import { existsSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { type DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda'
import { compact } from './compaction'
import { type Engine, startEngine } from './engine'
import { readProjectPlan } from './serverless'
import { type Feed, handledByAll, startStream, type Stream } from './stream'
import { clientOf, makeTable } from './table'

const TABLE = 'linxiang'
let engine: Engine
let client: DynamoDBClient
let folder: string
const databaseIn = (): string => join(folder, 'table.sqlite')

async function openEngine(): Promise<void> {
  engine = await startEngine({ file: databaseIn() })
  client = clientOf(engine.endpoint)
  await makeTable(readProjectPlan(), { endpoint: engine.endpoint, name: TABLE, hasStream: true })
}
async function closeEngine(): Promise<void> {
  client.destroy()
  await engine.stop()
}

async function write(...names: readonly string[]): Promise<void> {
  for (const name of names)
    await client.send(
      new PutItemCommand({ TableName: TABLE, Item: { pk: { S: name }, sk: { S: 'IT' } } }),
    )
}

const nameIn = ({ dynamodb }: DynamoDBRecord): string => dynamodb?.Keys?.['pk']?.S ?? ''

type Answer = (name: string) => boolean
/** A function on the stream that notes what it is given, and fails where it is told to. */
function listener(isFine: Answer = () => true) {
  const heard: string[] = []
  const handler = ({ Records }: DynamoDBStreamEvent): Promise<DynamoDBBatchResponse> => {
    const failed = Records.find((record) => {
      heard.push(nameIn(record))
      return !isFine(nameIn(record))
    })
    const itemIdentifier = failed?.dynamodb?.SequenceNumber
    return Promise.resolve({
      batchItemFailures: itemIdentifier === undefined ? [] : [{ itemIdentifier }],
    })
  }
  return { heard, handler }
}

const streams: Stream[] = []
async function listen(
  handler: ReturnType<typeof listener>['handler'],
  feed: Partial<Feed> = {},
): Promise<Stream> {
  const stream = await startStream({
    name: 'outbox',
    endpoint: engine.endpoint,
    tableName: TABLE,
    folder,
    handler,
    ...feed,
  })
  streams.push(stream)
  return stream
}

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'linxiang-stream-'))
  await openEngine()
})
afterEach(async () => {
  for (const stream of streams.splice(0)) await stream.stop()
  await closeEngine()
  rmSync(folder, { recursive: true, force: true })
})

describe('The stream', () => {
  it('tells every change, in order', async () => {
    const { heard, handler } = listener()
    const stream = await listen(handler)
    await write('a', 'b', 'c')
    await stream.drain()
    expect(heard).toEqual(['a', 'b', 'c'])
  })

  it('brings what failed again, and what stood behind it, in order', async () => {
    let failures = 2
    const { heard, handler } = listener((name) => name !== 'b' || failures-- <= 0)
    await write('a', 'b', 'c')
    await (await listen(handler)).drain()
    expect(heard).toEqual(['a', 'b', 'b', 'b', 'c'])
  })

  it('puts aside what fails five times, and goes on', async () => {
    const { heard, handler } = listener((name) => name !== 'b')
    await write('a', 'b', 'c')
    await (await listen(handler)).drain()
    expect(heard).toEqual(['a', 'b', 'b', 'b', 'b', 'b', 'c'])
    const letters = readFileSync(join(folder, 'dead-letter', 'outbox.jsonl'), 'utf8')
    expect(letters.trim().split('\n')).toHaveLength(1)
    expect(letters).toContain('"pk":{"S":"b"}')
  })

  it('brings all of them again to a function that throws', async () => {
    const { heard, handler } = listener()
    let failures = 1
    await write('a', 'b')
    const stream = await listen((event) =>
      failures-- > 0 ? Promise.reject(new Error('out of memory')) : handler(event),
    )
    await stream.drain()
    expect(heard).toEqual(['a', 'b'])
  })

  it('goes on where the last start left off', async () => {
    const yesterday = listener()
    const stream = await listen(yesterday.handler)
    await write('a', 'b')
    await stream.drain()
    await stream.stop()
    await write('c')
    const today = listener()
    await (await listen(today.handler)).drain()
    expect([yesterday.heard, today.heard]).toEqual([['a', 'b'], ['c']])
  })
})

const ONLY_B = [{ dynamodb: { Keys: { pk: { S: ['b'] } } } }]

describe('Two functions on one stream', () => {
  it('go on each from its own place, and one hears of what fits its filter alone', async () => {
    const [all, some] = [listener(), listener()]
    const filtered = { name: 'jobs', filters: ONLY_B }
    const [first, second] = [await listen(all.handler), await listen(some.handler, filtered)]
    await write('a', 'b', 'c')
    await Promise.all([first.drain(), second.drain()])
    expect([all.heard, some.heard]).toEqual([['a', 'b', 'c'], ['b']])
    await Promise.all([first.stop(), second.stop()])
    await write('b')
    const later = listener()
    await (await listen(later.handler, filtered)).drain()
    expect(later.heard).toEqual(['b'])
  })

  it('put aside each its own letters, and hold nobody else up', async () => {
    const [fine, broken] = [listener(), listener(() => false)]
    const [first, second] = [
      await listen(fine.handler),
      await listen(broken.handler, { name: 'jobs', filters: ONLY_B }),
    ]
    await write('a', 'b')
    await Promise.all([first.drain(), second.drain()])
    expect(fine.heard).toEqual(['a', 'b'])
    expect(existsSync(join(folder, 'dead-letter', 'outbox.jsonl'))).toBe(false)
    expect(readFileSync(join(folder, 'dead-letter', 'jobs.jsonl'), 'utf8')).toContain('"S":"b"')
  })

  it('keep what one of them has not come to', async () => {
    const stream = await listen(listener().handler)
    await write('a', 'b')
    await stream.drain()
    expect(handledByAll(folder, ['outbox'])).toBeDefined()
    expect(handledByAll(folder, ['outbox', 'jobs'])).toBeUndefined()
    const slow = await listen(listener().handler, { name: 'jobs' })
    await slow.drain()
    await slow.stop()
    await write('c')
    await stream.drain()
    const [ahead, behind] = ['outbox', 'jobs'].map((name) => handledByAll(folder, [name]))
    expect(Number(ahead)).toBeGreaterThan(Number(behind))
    expect(handledByAll(folder, ['outbox', 'jobs'])).toBe(behind)
  })

  it('go on where a start of before there were two left off', async () => {
    const stream = await listen(listener().handler)
    await write('a')
    await stream.drain()
    await stream.stop()
    const after = handledByAll(folder, ['outbox'])
    writeFileSync(join(folder, 'stream-checkpoint.json'), JSON.stringify({ after }))
    await write('b')
    const { heard, handler } = listener()
    await (await listen(handler)).drain()
    expect(heard).toEqual(['b'])
  })
})

/** Records that the engine keeps, as it gives them to a listener who was never there. */
async function keptRecords(): Promise<readonly string[]> {
  const { heard, handler } = listener()
  const stream = await startStream({
    name: 'outbox',
    endpoint: engine.endpoint,
    tableName: TABLE,
    folder: undefined,
    handler,
  })
  await stream.drain()
  await stream.stop()
  return heard
}

describe('Compaction', () => {
  it('drops what was handled, and nothing that still waits', async () => {
    const stream = await listen(listener().handler)
    await write('a', 'b', 'c')
    await stream.drain()
    await stream.stop()
    await write('d', 'e')
    expect(await keptRecords()).toEqual(['a', 'b', 'c', 'd', 'e'])
    await closeEngine()

    compact(databaseIn(), handledByAll(folder, ['outbox']))
    await openEngine()
    // The last that was handled stays: numbers go on from it.
    expect(await keptRecords()).toEqual(['c', 'd', 'e'])
    const { heard, handler } = listener()
    const next = await listen(handler)
    await write('f')
    await next.drain()
    expect(heard).toEqual(['d', 'e', 'f'])
  })

  it('keeps everything where nothing was handled yet', async () => {
    await write('a', 'b')
    await closeEngine()
    compact(databaseIn(), undefined)
    await openEngine()
    expect(await keptRecords()).toEqual(['a', 'b'])
  })

  it('says of a file that was cut short that it is damaged', async () => {
    await write('a')
    await closeEngine()
    truncateSync(databaseIn(), 3 * 4096)
    expect(() => compact(databaseIn(), undefined)).toThrow(`${databaseIn()} is damaged: remove `)
  })

  it('has nothing to do before the first start', () => {
    const file = join(folder, 'none.sqlite')
    compact(file, undefined)
    expect(existsSync(file)).toBe(false)
  })
})
