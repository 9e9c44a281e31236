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
import { isWanted, type Pattern } from './filter'
import { readKept } from './kept'

export type Stream = {
  /** Resolves when everything written until now has been handled. */
  readonly drain: () => Promise<void>
  readonly stop: () => Promise<void>
}
export type Feed = {
  /** The function that is fed: its own place in the stream, its own dead letters. */
  readonly name: string
  /** Only records that fit one of them; absent: all. */
  readonly filters?: readonly Pattern[]
  readonly endpoint: string
  readonly tableName: string
  readonly handler: (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>
  /** Where the checkpoint and dead letters are kept; absent: nowhere. */
  readonly folder: string | undefined
}

const IDLE_MS = 60
const MAX_TRIES = 5
const BATCH = 100

const CHECKPOINT = 'stream-checkpoint.json'

/** How far each function came, by its name. */
type Checkpoint = Readonly<Record<string, string>>

function readAll(folder: string): Checkpoint {
  const file = join(folder, CHECKPOINT)
  if (!existsSync(file)) return {}
  const kept = readKept<Checkpoint>(file)
  // Of a time when there was one function.
  const { after, ...byName } = kept
  return after === undefined ? byName : { outbox: after, ...byName }
}

/** The number of the last record that a function handled, or of none. */
export const readCheckpoint = (folder: string, name: string): string | undefined =>
  readAll(folder)[name]

/** The last record that all of them have handled: `undefined` where one of them has handled none. */
export function handledByAll(folder: string, names: readonly string[]): string | undefined {
  const reached = names.map((name) => readCheckpoint(folder, name))
  const known = reached.filter((one) => one !== undefined)
  if (known.length < names.length) return undefined
  return known.sort((a, b) => (BigInt(a) < BigInt(b) ? -1 : 1))[0]
}

async function writeCheckpoint(folder: string, change: Checkpoint): Promise<void> {
  const file = join(folder, CHECKPOINT)
  await writeFile(`${file}.new`, JSON.stringify({ ...readAll(folder), ...change }))
  await rename(`${file}.new`, file)
}

// Two functions of one process share the file: one writes after the other.
let writing: Promise<void> = Promise.resolve()
const noteReached = (folder: string, change: Checkpoint): Promise<void> =>
  (writing = writing.catch(() => undefined).then(() => writeCheckpoint(folder, change)))

async function bury({ folder, name }: Feed, record: StreamRecord): Promise<void> {
  if (folder === undefined) return
  const file = join(folder, 'dead-letter', `${name}.jsonl`)
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
      await bury(feed, stubborn)
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

async function firstIterator(client: DynamoDBStreamsClient, { name, tableName, folder }: Feed) {
  const after = folder === undefined ? undefined : readCheckpoint(folder, name)
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
    const { name, filters, folder } = this.feed
    await deliver(
      this.feed,
      Records.filter((record) => isWanted(record, filters)),
    )
    this.#iterator = NextShardIterator
    const last = numberOf(Records.at(-1))
    if (last !== '' && folder !== undefined) await noteReached(folder, { [name]: last })
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
