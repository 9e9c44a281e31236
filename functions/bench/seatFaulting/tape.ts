import { isDeepStrictEqual } from 'node:util'
import type { DynamoDBRecord } from 'aws-lambda'
import type { Engine } from '../../testing/aws/engine'
import type { Input } from '../../testing/aws/footprint'
import type { Item } from '../../testing/aws/units'

type Part = { readonly Item?: Item; readonly Key?: Item; readonly TableName?: string }
type Answered = Awaited<ReturnType<Engine['call']>>

const WRITES = ['PutItem', 'UpdateItem', 'DeleteItem', 'TransactWriteItems']

function partsOf(operation: string, input: Input): readonly Part[] {
  if (operation !== 'TransactWriteItems') return [input]
  const { TransactItems } = input as {
    readonly TransactItems: readonly Readonly<Record<string, Part>>[]
  }
  return TransactItems.flatMap((one) => Object.values(one))
}

const keyOf = ({ Item, Key }: Part): Item => {
  const { pk = {}, sk = {} } = Item ?? Key ?? {}
  return { pk, sk }
}

/** Keeps what each write made of its items, as the table's stream tells it; updates too, which do not say it themselves. */
export class Tape {
  readonly records: DynamoDBRecord[] = []
  isDead = false
  readonly #standing = new Map<string, Item>()
  #last: Promise<unknown> = Promise.resolve()

  /** One write after the other: what an item is between two of them is seen. */
  readonly watched = (engine: Pick<Engine, 'call'>): Engine['call'] => {
    return (operation, input) => {
      if (!WRITES.includes(operation)) return engine.call(operation, input)
      const done = this.#last.then(() => this.#carryOut(engine, operation, input))
      this.#last = done.catch(() => undefined)
      return done
    }
  }

  async #carryOut(engine: Pick<Engine, 'call'>, operation: string, input: Input) {
    const answer: Answered = await engine.call(operation, input)
    if (answer.status !== 200) return answer
    for (const part of partsOf(operation, input)) {
      const Key = keyOf(part)
      const asked = { TableName: part.TableName, Key, ConsistentRead: true }
      const { text } = await engine.call('GetItem', asked)
      this.#note(Key, (JSON.parse(text) as { readonly Item?: Item }).Item)
    }
    return answer
  }

  #note(Keys: Item, item: Item | undefined): void {
    const key = JSON.stringify(Keys)
    const OldImage = this.#standing.get(key)
    if (isDeepStrictEqual(OldImage, item)) return
    if (item) this.#standing.set(key, item)
    else this.#standing.delete(key)
    const number = String(this.records.length + 1)
    const images = { ...(OldImage ? { OldImage } : {}), ...(item ? { NewImage: item } : {}) }
    this.records.push({
      ...{ eventID: number, eventSource: 'aws:dynamodb' },
      dynamodb: { Keys, ...images, SequenceNumber: number },
    } as unknown as DynamoDBRecord)
  }
}
