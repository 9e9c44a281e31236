import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import {
  DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb'
import { type Engine, startEngine } from '../../local/engine'
import { readProjectPlan } from '../../local/serverless'
import { TABLE_NAME as TableName } from '../../local/settings'
import { makeTable } from '../../local/table'
import { eventually } from '../neighbours'
import { type AwsTable, startAws } from './server'
import { CALM } from './weather'

let engine: Engine
let aws: AwsTable
let client: DynamoDBClient

const connect = (maxAttempts: number) => {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  return new DynamoDBClient({ endpoint: aws.endpoint, region: 'local', credentials, maxAttempts })
}

beforeAll(async () => {
  engine = await startEngine()
  aws = await startAws(engine.endpoint)
  await makeTable(readProjectPlan(), {
    ...{ endpoint: engine.endpoint, name: TableName, hasStream: false },
  })
  client = connect(1)
}, 30_000)
afterAll(async () => {
  client.destroy()
  await aws.stop()
  await engine.stop()
})
beforeEach(() => {
  aws.change(CALM)
  aws.take()
})

const item = (name: string, more: object = {}) => ({ pk: { S: name }, sk: { S: 'IT' }, ...more })
const put = (name: string, more: object = {}) =>
  client.send(new PutItemCommand({ TableName, Item: item(name, more) }))
const together = (...names: readonly string[]) =>
  client.send(
    new TransactWriteItemsCommand({
      TransactItems: names.map((name) => ({ Put: { TableName, Item: item(name) } })),
    }),
  )
const get = async (name: string, how: { readonly ConsistentRead: boolean }) =>
  (await client.send(new GetItemCommand({ TableName, Key: item(name), ...how }))).Item
const read = (name: string) => get(name, { ConsistentRead: true })
const glance = (name: string) => get(name, { ConsistentRead: false })
/** What became of each: `fine`, or the name of its fault with the reasons. */
const outcomes = async (...sent: readonly Promise<unknown>[]) =>
  (await Promise.allSettled(sent)).map((one) => {
    if (one.status === 'fulfilled') return 'fine'
    const { name, CancellationReasons: reasons } = one.reason as {
      readonly name: string
      readonly CancellationReasons?: readonly { readonly Code?: string }[]
    }
    return reasons ? [name, ...reasons.map(({ Code }) => Code)].join(' ') : name
  })

describe('Two transactions that touch one item at once', () => {
  it('do not both go through: the later is told which item it met', async () => {
    aws.change({ conflictMs: 1500 })
    expect((await outcomes(together('a', 'b'), together('c', 'b'))).sort()).toEqual([
      expect.stringMatching(/^TransactionCanceledException .*TransactionConflict/),
      'fine',
    ])
    expect(aws.take().conflicts).toBe(1)
  })

  it('both go through one after the other', async () => {
    expect(await outcomes(together('a', 'b'))).toEqual(['fine'])
    expect(await outcomes(together('c', 'b'))).toEqual(['fine'])
  })

  it('hold their items for ten milliseconds at least', async () => {
    const startedAt = performance.now()
    await together('a', 'b')
    expect(performance.now() - startedAt).toBeGreaterThan(9)
  })

  it('refuse a plain write, but no plain read, of an item that they hold', async () => {
    aws.change({ conflictMs: 1500 })
    const running = together('a', 'b')
    await eventually(
      () => outcomes(put('b')),
      ([outcome]) => outcome !== 'fine',
    )
    expect(await outcomes(put('a'), read('a'), put('d'))).toEqual([
      'TransactionConflictException',
      'fine',
      'fine',
    ])
    const TransactItems = [{ Get: { TableName, Key: item('a') } }]
    const asked = client.send(new TransactGetItemsCommand({ TransactItems }))
    expect(await outcomes(asked)).toEqual(['TransactionCanceledException TransactionConflict'])
    await running
  })
})

describe('A partition key', () => {
  const large = { text: { S: 'x'.repeat(90_000) } }
  const huge = { text: { S: 'x'.repeat(360_000) } }

  it('takes a second’s worth of writes, and then no more for a while', async () => {
    aws.change({ writeUnits: 40 })
    await put('hot', large)
    expect(await outcomes(put('hot'), put('cold'))).toEqual([
      'ProvisionedThroughputExceededException',
      'fine',
    ])
    expect(await outcomes(together('cold', 'hot'))).toEqual([
      'TransactionCanceledException None ThrottlingError',
    ])
    await new Promise((resolve) => setTimeout(resolve, 1500))
    expect(await outcomes(put('hot'))).toEqual(['fine'])
  })

  it('takes a second’s worth of reads', async () => {
    aws.change({ readUnits: 40 })
    await put('read', huge)
    await read('read')
    expect(await outcomes(read('read'), read('cold'))).toEqual([
      'ProvisionedThroughputExceededException',
      'fine',
    ])
  })

  it('of an index throttles what is written to the table', async () => {
    aws.change({ writeUnits: 0.5 })
    const due = (name: string) => put(name, { gsi4pk: { S: 'DUE#0' }, gsi4sk: { S: name } })
    await due('d1')
    expect(await outcomes(due('d2'), put('d3'))).toEqual([
      'ProvisionedThroughputExceededException',
      'fine',
    ])
  })
})

describe('A read that need not be consistent', () => {
  const asked = {
    ...{ TableName, IndexName: 'gsi1', KeyConditionExpression: '#p = :p' },
    ExpressionAttributeNames: { '#p': 'gsi1pk' },
    ExpressionAttributeValues: { ':p': { S: 'NEWS' } },
  }
  const listed = async () =>
    (await client.send(new QueryCommand(asked))).Items?.map(({ pk }) => pk?.S)
  const news = (name: string) => put(name, { gsi1pk: { S: 'NEWS' }, gsi1sk: { S: name } })

  it('may show what was there before, and an index too, for a while', async () => {
    await put('stale', { rev: { N: '1' } })
    await news('n1')
    aws.change({ staleShare: 1, lagMs: [1500, 1500] })
    await put('stale', { rev: { N: '2' } })
    await news('n2')
    expect((await glance('stale'))?.['rev']).toEqual({ N: '1' })
    expect((await read('stale'))?.['rev']).toEqual({ N: '2' })
    expect(await listed()).toEqual(['n1'])
    expect(aws.take().stale).toBe(2)
    await eventually(
      () => glance('stale'),
      (found) => found?.['rev']?.N === '2',
    )
    expect(await eventually(listed, (all) => all?.length === 2)).toEqual(['n1', 'n2'])
  })
})

const always = (trouble: keyof typeof CALM.trouble) => ({
  trouble: { ...CALM.trouble, [trouble]: 1 },
})

describe('A call that goes wrong', () => {
  it('before the commit has written nothing', async () => {
    aws.change(always('failBefore'))
    expect(await outcomes(put('before'))).toEqual(['InternalServerError'])
    aws.change(CALM)
    expect(await read('before')).toBeUndefined()
  })

  it('after the commit has written, and nobody hears of it', async () => {
    aws.change(always('dropAfter'))
    expect(await outcomes(put('after'))).not.toEqual(['fine'])
    aws.change(CALM)
    expect(await read('after')).toBeDefined()
  })

  it('may meet a transaction or a limit that nobody here knows of', async () => {
    aws.change(always('conflict'))
    expect(await outcomes(put('e'), together('e', 'f'), read('e'))).toEqual([
      'TransactionConflictException',
      'TransactionCanceledException TransactionConflict None',
      'fine',
    ])
    aws.change(always('throttle'))
    expect(await outcomes(read('e'))).toEqual(['ProvisionedThroughputExceededException'])
  })

  it('is tried again by the SDK, and outlasts it when it is stubborn', async () => {
    const patient = connect(3)
    const ask = () => patient.send(new GetItemCommand({ TableName, Key: item('a') }))
    aws.change({ seed: 4, trouble: { ...CALM.trouble, failBefore: 0.5 }, stubborn: 1 })
    expect(await outcomes(ask(), ask(), ask())).toEqual(['fine', 'fine', 'fine'])
    aws.change({ ...always('failBefore'), stubborn: 3 })
    expect(await outcomes(ask())).toEqual(['InternalServerError'])
    patient.destroy()
  })

  it('takes its time on the way', async () => {
    aws.change({ delayMs: [20, 20] })
    const startedAt = performance.now()
    await read('a')
    expect(performance.now() - startedAt).toBeGreaterThan(39)
  })
})

describe('The account', () => {
  it('counts units as AWS does, with indexes, transactions and refused conditions', async () => {
    await put('u1', { text: { S: 'x'.repeat(2000) } })
    await together('u2', 'u3')
    await put('u4', { gsi1pk: { S: 'U' }, gsi1sk: { S: 'U' } })
    const refused = new PutItemCommand({
      ...{ TableName, Item: item('u1'), ConditionExpression: 'attribute_not_exists(pk)' },
    })
    expect(await outcomes(client.send(refused))).toEqual(['ConditionalCheckFailedException'])
    await read('u1')
    await glance('u1')
    expect(aws.take()).toMatchObject({ write: 2 + 4 + 2 + 1, read: 1.5, calls: 6 })
  })
})

describe('A seed', () => {
  const run = async (seed: number) => {
    const share = 0.15
    const trouble = { failBefore: share, dropAfter: share, conflict: share, throttle: share }
    aws.change({ ...CALM, seed, trouble })
    const seen: string[] = []
    for (let count = 0; count < 30; count++) seen.push(...(await outcomes(put(`s${count}`))))
    return seen
  }

  it('gives the same run again, and another gives another', async () => {
    const first = await run(7)
    expect(new Set(first).size).toBeGreaterThanOrEqual(5)
    expect(await run(7)).toEqual(first)
    expect(await run(8)).not.toEqual(first)
  })
})
