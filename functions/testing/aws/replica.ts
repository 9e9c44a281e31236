import { type Dice, diceFrom } from '../dice'
import type { Answer } from './answers'
import type { Clock } from './clock'
import type { Engine } from './engine'
import type { Footprint, Input, Touched } from './footprint'
import type { Item } from './units'
import type { Weather } from './weather'

type Described = {
  readonly Table: {
    readonly KeySchema: unknown
    readonly AttributeDefinitions: unknown
    readonly GlobalSecondaryIndexes?: readonly Readonly<Record<string, unknown>>[]
  }
}
type Scanned = { readonly Items?: readonly Item[]; readonly LastEvaluatedKey?: Item }

const nameOf = (table: string): string => `${table}-replica`

/**
 * A second table that is a moment behind the first: what reads are answered from that need not be consistent. It only
 * moves on, item by item, and holds in the end what the first one holds.
 */
export class Replica {
  readonly #engine: Engine
  readonly #clock: Clock
  readonly #weather: () => Weather
  readonly #dice: Dice
  readonly #opened = new Map<string, Promise<void>>()
  readonly #copying = new Map<string, Promise<void>>()

  constructor(engine: Engine, clock: Clock, weather: () => Weather) {
    this.#engine = engine
    this.#clock = clock
    this.#weather = weather
    // Another sequence than the troubles': to put in one does not move the other.
    this.#dice = diceFrom(weather().seed + 1)
  }

  async #ask<Answered>(operation: string, input: Input): Promise<Answered> {
    const { status, text } = await this.#engine.call(operation, input)
    if (status !== 200) throw new Error(`${operation} for the replica: ${text}`)
    return JSON.parse(text) as Answered
  }

  async #make(table: string): Promise<void> {
    const { Table } = await this.#ask<Described>('DescribeTable', { TableName: table })
    const indexes = (Table.GlobalSecondaryIndexes ?? []).map(
      ({ IndexName, KeySchema, Projection }) => ({ IndexName, KeySchema, Projection }),
    )
    await this.#ask('CreateTable', {
      ...{ TableName: nameOf(table), BillingMode: 'PAY_PER_REQUEST', KeySchema: Table.KeySchema },
      AttributeDefinitions: Table.AttributeDefinitions,
      ...(indexes.length === 0 ? {} : { GlobalSecondaryIndexes: indexes }),
    })
    let from: Item | undefined
    do {
      const page: Scanned = await this.#ask('Scan', { TableName: table, ExclusiveStartKey: from })
      for (const Item of page.Items ?? [])
        await this.#ask('PutItem', { TableName: nameOf(table), Item })
      from = page.LastEvaluatedKey
    } while (from)
  }

  /** Before the first call to a table: from then on the copy is behind. */
  async open({ touched }: Footprint): Promise<void> {
    for (const { table } of touched) {
      const opened = this.#opened.get(table) ?? this.#make(table)
      this.#opened.set(table, opened)
      await opened
    }
  }

  async #copy({ table, key }: Touched): Promise<void> {
    const asked = { TableName: table, Key: key, ConsistentRead: true }
    const { Item } = await this.#ask<{ Item?: Item }>('GetItem', asked)
    if (Item) await this.#ask('PutItem', { TableName: nameOf(table), Item })
    else await this.#ask('DeleteItem', { TableName: nameOf(table), Key: key })
  }

  /** What was written arrives after its lag; copies of one item follow one another, so that the last one stands. */
  written({ touched }: Footprint): void {
    const [least, most] = this.#weather().lagMs
    for (const one of touched) {
      const item = one.item ?? ''
      const lag = least + this.#dice() * (most - least)
      const before = this.#copying.get(item) ?? Promise.resolve()
      const arrived = Promise.all([before, this.#clock.sleep(lag)])
      // An engine that has been stopped needs no copy.
      const copied = arrived.then(() => this.#copy(one)).catch(() => undefined)
      this.#copying.set(item, copied)
      void copied.then(() => this.#copying.get(item) === copied && this.#copying.delete(item))
    }
  }

  /** Whether this read is one of those that meet the copy. */
  isBehind({ does, isConsistent }: Footprint): boolean {
    return does === 'read' && !isConsistent && this.#dice() < this.#weather().staleShare
  }

  /** The same read, of the copy. */
  async read(operation: string, input: Input, { touched }: Footprint): Promise<Answer> {
    const tables = [...new Set(touched.map(({ table }) => table))]
    const swap = (text: string, to: (table: string) => readonly [string, string]): string =>
      tables
        .map(to)
        .reduce((said, [is, becomes]) => said.replaceAll(`"${is}"`, `"${becomes}"`), text)
    const asked = swap(JSON.stringify(input), (table) => [table, nameOf(table)])
    const { status, text } = await this.#engine.call(operation, JSON.parse(asked) as Input)
    return { status, text: swap(text, (table) => [nameOf(table), table]) }
  }
}
