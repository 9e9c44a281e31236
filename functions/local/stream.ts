import { existsSync } from 'node:fs'
import { appendFile, mkdir, rename, writeFile } from 'node:fs/promises'
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
import { readKept } from './kept'

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
export function readCheckpoint(folder: string): string | undefined {
  const file = checkpointFile(folder)
  return existsSync(file) ? readKept<{ after: string }>(file).after : undefined
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

/** What the function did not manage: from its first failure on, as Lambda reads the answer. */
async function leftOver({ handler }: Feed, batch: readonly StreamRecord[]) {
  const event = { Records: batch } as unknown as DynamoDBStreamEvent
  const answer = await handler(event).catch(() => ({
    batchItemFailures: [{ itemIdentifier: numberOf(batch[0]) }],
  }))
  const failed = answer.batchItemFailures[0]?.itemIdentifier
  if (failed === undefined) return []
  return batch.slice(
    Math.max(
      0,
      batch.findIndex((record) => numberOf(record) === failed),
    ),
  )
}

/** Hands a batch to the function as Lambda does: what failed comes again, and after five tries is put aside. */
async function deliver(feed: Feed, batch: readonly StreamRecord[]): Promise<void> {
  let left = batch
  let tries = 0
  while (left.length > 0) {
    const rest = await leftOver(feed, left)
    const [stubborn] = rest
    tries = rest.length < left.length ? 1 : tries + 1
    left = rest
    if (stubborn && tries >= MAX_TRIES) {
      await bury(feed.folder, stubborn)
      left = rest.slice(1)
      tries = 0
    } else if (stubborn) await wait(20 * 2 ** tries)
  }
}

async function shardOf(client: DynamoDBStreamsClient, tableName: string) {
  const { Streams = [] } = await client.send(new ListStreamsCommand({ TableName: tableName }))
  const StreamArn = Streams.at(-1)?.StreamArn
  const { StreamDescription } = await client.send(new DescribeStreamCommand({ StreamArn }))
  return { StreamArn, ShardId: StreamDescription?.Shards?.[0]?.ShardId }
}

async function firstIterator(client: DynamoDBStreamsClient, { tableName, folder }: Feed) {
  const after = folder === undefined ? undefined : readCheckpoint(folder)
  const { ShardIterator } = await client.send(
    new GetShardIteratorCommand({
      ...(await shardOf(client, tableName)),
      ...(after === undefined
        ? { ShardIteratorType: 'TRIM_HORIZON' }
        : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: after }),
    }),
  )
  return ShardIterator
}

class Poller {
  #iterator: string | undefined
  #isStopping = false
  emptyRounds = 0

  constructor(
    readonly client: DynamoDBStreamsClient,
    readonly feed: Feed,
    first: string | undefined,
  ) {
    this.#iterator = first
  }

  async #round(): Promise<void> {
    const { Records = [], NextShardIterator } = await this.client.send(
      new GetRecordsCommand({ ShardIterator: this.#iterator, Limit: BATCH }),
    )
    await deliver(this.feed, Records)
    this.#iterator = NextShardIterator
    const last = numberOf(Records.at(-1))
    if (last !== '' && this.feed.folder !== undefined) await writeCheckpoint(this.feed.folder, last)
    this.emptyRounds = Records.length === 0 ? this.emptyRounds + 1 : 0
  }

  async run(): Promise<void> {
    while (!this.#isStopping) {
      const isFine = await this.#round().then(
        () => true,
        () => false,
      )
      // An engine that went away comes back or the world stops: either way, no haste.
      if (!isFine) await wait(500)
      else if (this.emptyRounds > 0) await wait(IDLE_MS)
    }
  }

  stop(): void {
    this.#isStopping = true
  }
}

/** Feeds the table's stream to a function, in order, from where the last start left off. */
export async function startStream(feed: Feed): Promise<Stream> {
  const client = new DynamoDBStreamsClient({
    endpoint: feed.endpoint,
    region: 'local',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  })
  const poller = new Poller(client, feed, await firstIterator(client, feed))
  const running = poller.run()
  return {
    // Two empty rounds: the first may have been asked for before the last write.
    drain: async () => {
      poller.emptyRounds = 0
      while (poller.emptyRounds < 2) await wait(10)
    },
    stop: async () => {
      poller.stop()
      await running
      client.destroy()
    },
  }
}
