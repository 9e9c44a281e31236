import { appendFile, mkdir, readFile, rename, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
  type _Record as StreamRecord,
} from '@aws-sdk/client-dynamodb-streams'
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'

export type Stream = {
  /** Resolves when everything written until now has been handled. */
  readonly drain: () => Promise<void>
  readonly stop: () => Promise<void>
}
type Feed = {
  readonly endpoint: string
  readonly tableName: string
  readonly handler: (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>
  /** Where the checkpoint and dead letters are kept; absent: nowhere. */
  readonly folder: string | undefined
}

const IDLE_MS = 60
const MAX_TRIES = 5
const BATCH = 100

const checkpointFile = (folder: string): string => join(folder, 'stream-checkpoint.json')

/** The number of the last record that was handled, or of none. */
export async function readCheckpoint(folder: string): Promise<string | undefined> {
  const text = await readFile(checkpointFile(folder), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as { after: string }).after
}

async function writeCheckpoint(folder: string, after: string): Promise<void> {
  const file = checkpointFile(folder)
  await writeFile(`${file}.new`, JSON.stringify({ after }))
  await rename(`${file}.new`, file)
}

async function bury(folder: string | undefined, record: StreamRecord): Promise<void> {
  if (folder === undefined) return
  const file = join(folder, 'dead-letter', 'outbox.jsonl')
  await mkdir(dirname(file), { recursive: true })
  await appendFile(file, `${JSON.stringify(record)}\n`)
}

const numberOf = (record: StreamRecord | undefined): string =>
  record?.dynamodb?.SequenceNumber ?? ''

/** Hands a batch to the function as Lambda does: what failed comes again, and after five tries is put aside. */
async function deliver({ handler, folder }: Feed, batch: readonly StreamRecord[]): Promise<void> {
  let left = batch
  let tries = 0
  while (left.length > 0) {
    const event = { Records: left } as unknown as DynamoDBStreamEvent
    const answer = await handler(event).catch(() => ({
      batchItemFailures: [{ itemIdentifier: numberOf(left[0]) }],
    }))
    const failed = answer.batchItemFailures[0]?.itemIdentifier
    if (failed === undefined) return
    const rest = left.slice(
      Math.max(
        0,
        left.findIndex((record) => numberOf(record) === failed),
      ),
    )
    tries = rest.length < left.length ? 1 : tries + 1
    const [stubborn] = rest
    if (stubborn && tries >= MAX_TRIES) await bury(folder, stubborn)
    left = tries >= MAX_TRIES ? rest.slice(1) : rest
    if (left === rest) await wait(20 * 2 ** tries)
    else if (tries >= MAX_TRIES) tries = 0
  }
}

async function shardOf(client: DynamoDBStreamsClient, tableName: string) {
  const { Streams = [] } = await client.send(new ListStreamsCommand({ TableName: tableName }))
  const StreamArn = Streams.at(-1)?.StreamArn
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }))
  return { StreamArn, ShardId: StreamDescription?.Shards?.[0]?.ShardId }
}

/** Feeds the table's stream to a function, in order, from where the last start left off. */
export async function startStream(feed: Feed): Promise<Stream> {
  const client = new DynamoDBStreamsClient({
    endpoint: feed.endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  const shard = await shardOf(client, feed.tableName)
  const after = feed.folder === undefined ? undefined : await readCheckpoint(feed.folder)
  const { ShardIterator: first } = await client.send(
    new GetShardIteratorCommand({
      ...shard,
      ...(after === undefined
        ? { ShardIteratorType: 'TRIM_HORIZON' }
        : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after }),
    }),
  )
  let iterator = first
  let isStopping = false
  let emptyRounds = 0

  async function round(): Promise<void> {
    const { Records = [], NextShardIterator } = await client.send(
      new GetRecordsCommand({ ShardIterator: iterator, Limit: BATCH }),
    )
    await deliver(feed, Records)
    iterator = NextShardIterator
    const last = numberOf(Records.at(-1))
    if (last !== '' && feed.folder !== undefined) await writeCheckpoint(feed.folder, last)
    emptyRounds = Records.length === 0 ? emptyRounds + 1 : 0
  }

  async function run(): Promise<void> {
    while (!isStopping) {
      const isFine = await round().then(
        () => true,
        () => false,
      )
      // An engine that went away comes back or the world stops: either way, no haste.
      if (!isFine) await wait(500)
      else if (emptyRounds > 0) await wait(IDLE_MS)
    }
  }
  const running = run()
  return {
    // Two empty rounds: the first may have been asked for before the last write.
    drain: async () => {
      emptyRounds = 0
      while (emptyRounds < 2) await wait(10)
    },
    stop: async () => {
      isStopping = true
      await running
      client.destroy()
    },
  }
}
