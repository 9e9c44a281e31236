import type { DynamoDBRecord } from 'aws-lambda'
import type { Clock } from '../../testing/aws/clock'
import { shuffled } from '../../testing/aws/records'
import type { Dice } from '../../testing/dice'
import type { Indoors } from '../indoors'
import type { Feed } from './feed'

const AT_ONCE = 10
const TWICE = 0.05
const SHUFFLED = 0.3
const PATIENCE = 60
const PAUSE_MS = 200

type Ways = Pick<Indoors, 'outbox' | 'sweep'> & {
  readonly feed: Pick<Feed, 'records' | 'isDead'>
  readonly clock: Pick<Clock, 'sleep'>
  readonly dice: Dice
}
type Batch = readonly DynamoDBRecord[]

/** Works off the stream as Lambda has it done: what failed comes again, what came may come twice and out of order. */
export class Consumer {
  readonly #ways: Ways
  #place = 0

  constructor(ways: Ways) {
    this.#ways = ways
  }

  async drain(): Promise<void> {
    const { feed, dice } = this.#ways
    while (this.#place < feed.records.length) {
      const batch = feed.records.slice(this.#place, this.#place + 1 + Math.floor(dice() * AT_ONCE))
      const again = feed.records.slice(0, this.#place).filter(() => dice() < TWICE)
      const all = [...batch, ...again]
      await this.#deliver(dice() < SHUFFLED ? shuffled(all, dice) : all)
      this.#place += batch.length
    }
  }

  /** Everything that is due, until nothing of it fails; then what follows from it. */
  async sweep(): Promise<void> {
    for (let tries = 0; tries < PATIENCE; tries++) {
      const { failed } = (await this.#ways.sweep().catch(() => ({ failed: 1 }))) as {
        readonly failed: number
      }
      const wasKilled = await this.#revived()
      if (failed === 0 && !wasKilled) return this.drain()
      await this.#ways.clock.sleep(PAUSE_MS)
    }
    throw new Error('The sweep never came to an end.')
  }

  async #deliver(batch: Batch): Promise<void> {
    let left = batch
    for (let tries = 0; tries < PATIENCE; tries++) {
      left = await this.#once(left)
      if (left.length === 0) return
      await this.#ways.clock.sleep(PAUSE_MS)
    }
    throw new Error('A change was never taken.')
  }

  /** What comes again. */
  async #once(batch: Batch): Promise<Batch> {
    const { outbox, dice } = this.#ways
    const { batchItemFailures } = await outbox({ Records: [...batch] })
    // Nobody heard how far it came: all of it comes again, twice and in another order.
    if (await this.#revived()) return [...batch, ...shuffled(batch, dice)]
    const failed = batchItemFailures[0]?.itemIdentifier
    if (failed === undefined) return []
    return batch.slice(batch.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === failed))
  }

  /** Whether it was killed: the next one starts once nothing of it is under way. */
  async #revived(): Promise<boolean> {
    const { feed, clock } = this.#ways
    if (!feed.isDead) return false
    await clock.sleep(1000)
    feed.isDead = false
    return true
  }
}
