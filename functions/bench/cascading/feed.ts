import { isDeepStrictEqual } from 'node:util'
import type { DynamoDBRecord } from 'aws-lambda'
import type { Engine } from '../../testing/aws/engine'
import type { Input } from '../../testing/aws/footprint'
import type { Item } from '../../testing/aws/units'

export type Standing = ReadonlyMap<string, Item>
/** At which of the writes whoever works dies: with it, or behind it and before the answer comes. */
export type Kill = { readonly at: number; readonly side: 'before' | 'behind' }
type Part = { readonly Item?: Item; readonly Key?: Item }

const WRITES = ['PutItem', 'DeleteItem', 'TransactWriteItems']
const keyOf = ({ pk = {}, sk = {} }: Item): Item => ({ pk, sk })

function partsOf(operation: string, input: Input): readonly Part[] {
  if (operation !== 'TransactWriteItems') return [input]
  const { TransactItems } = input as {
    readonly TransactItems: readonly Readonly<Record<string, Part>>[]
  }
  return TransactItems.flatMap(({ Put, Delete }) => [Put ?? Delete ?? []].flat())
}

/**
 * Stands before the engine: keeps what every write made of its items, as the table's stream tells it, and lets nobody
 * through once they are dead.
 */
export class Feed {
  records: DynamoDBRecord[] = []
  /** How many writes were carried out since the counting began. */
  writes = 0
  isDead = false
  /** Where somebody died. */
  readonly killed: Kill[] = []
  #standing = new Map<string, Item>()
  #kills: readonly Kill[] = []

  readonly watched = (engine: Pick<Engine, 'call'>): Engine['call'] => {
    return async (operation, input) => {
      if (this.isDead) throw new Error('Killed.')
      if (!WRITES.includes(operation)) return engine.call(operation, input)
      const [kill] = this.#kills.filter(({ at }) => at === this.writes + 1)
      if (kill?.side === 'before') this.#die(kill)
      const answer = await engine.call(operation, input)
      if (answer.status !== 200) return answer
      this.writes++
      for (const part of partsOf(operation, input)) this.#note(part)
      if (kill) this.#die(kill)
      return answer
    }
  }

  get standing(): Standing {
    return new Map(this.#standing)
  }

  /** Nothing was written yet, and this is what stands. */
  reset(standing: Standing): void {
    this.#standing = new Map(standing)
    this.records = []
    this.#kills = []
    this.isDead = false
  }

  /** From here on writes are counted, and who works dies. */
  count(kills: readonly Kill[]): void {
    this.writes = 0
    this.killed.length = 0
    this.#kills = kills
  }

  #die(kill: Kill): never {
    this.#kills = this.#kills.filter((one) => one !== kill)
    this.killed.push(kill)
    this.isDead = true
    throw new Error('Killed.')
  }

  #note({ Item, Key }: Part): void {
    const Keys = keyOf(Item ?? Key ?? {})
    const key = JSON.stringify(Keys)
    const OldImage = this.#standing.get(key)
    if (isDeepStrictEqual(OldImage, Item)) return
    if (Item) this.#standing.set(key, Item)
    else this.#standing.delete(key)
    const number = String(this.records.length + 1)
    const images = { ...(OldImage ? { OldImage } : {}), ...(Item ? { NewImage: Item } : {}) }
    this.records.push({
      ...{ eventID: number, eventSource: 'aws:dynamodb' },
      dynamodb: { Keys, ...images, SequenceNumber: number },
    } as unknown as DynamoDBRecord)
  }
}
