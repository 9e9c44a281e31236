import { type Entity } from 'dynamodb-toolbox/entity'
import { BatchGetRequest } from 'dynamodb-toolbox/entity/actions/batchGet'
import { BatchPutRequest } from 'dynamodb-toolbox/entity/actions/batchPut'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { BatchGetCommand, execute } from 'dynamodb-toolbox/table/actions/batchGet'
import {
  BatchWriteCommand,
  execute as executeWrites,
} from 'dynamodb-toolbox/table/actions/batchWrite'
import type { Change } from './commit'
import { table } from './table'

/** A stored thing with its revision: 1 when new, one more at every change. */
type Fact = { readonly rev: number }
type Key = Readonly<Record<string, string | number>>
type Reading = { readonly consistent: boolean }

const AT_ONCE = 100
const WRITTEN_AT_ONCE = 25
const TRIES = 8

async function loadBatch(
  entity: Entity,
  keys: readonly Key[],
  asOf: 'now' | 'lately',
): Promise<readonly unknown[]> {
  const requests = keys.map((key) => entity.build(BatchGetRequest).key(key))
  const command = table
    .build(BatchGetCommand)
    .requests(...requests)
    .options({ consistent: asOf === 'now' })
  const { Responses } = await execute({ maxAttempts: 3 }, command)
  return Responses?.[0] ?? []
}

async function writeBatch(entity: Entity, items: readonly Fact[]): Promise<void> {
  const requests = items.map((item) => entity.build(BatchPutRequest).item(item))
  const command = table.build(BatchWriteCommand).requests(...requests)
  const { UnprocessedItems = {} } = await executeWrites({ maxAttempts: TRIES }, command)
  if (Object.keys(UnprocessedItems).length > 0) throw new Error('The table takes no more writes.')
}

/**
 * Loads and changes of one kind of fact. Shapes are declared twice, for the table and for the rules, and this is the
 * one place where the first is taken for the second.
 */
export const factsOf = <Kind extends Fact>(entity: Entity) => ({
  load: async (key: Key, { consistent }: Reading): Promise<Kind | undefined> => {
    const { Item } = await entity.build(GetItemCommand).key(key).options({ consistent }).send()
    return Item as unknown as Kind | undefined
  },

  /** The whole item, on condition that the revision before it still stands (or that it is new). */
  change: (next: Kind): Change => {
    const condition =
      next.rev === 1
        ? ({ attr: 'rev', exists: false } as const)
        : ({ attr: 'rev', eq: next.rev - 1 } as const)
    return {
      alone: () => entity.build(PutItemCommand).item(next).options({ condition }).send(),
      together: () => entity.build(PutTransaction).item(next).options({ condition }),
    }
  },

  /** Without a condition, each whole and none with another: for whoever alone may write them, as a turn guards. */
  writeMany: async (facts: readonly Kind[]): Promise<void> => {
    for (let from = 0; from < facts.length; from += WRITTEN_AT_ONCE)
      await writeBatch(entity, facts.slice(from, from + WRITTEN_AT_ONCE))
  },

  /** In the order asked for, `undefined` where there is none; a hundred in a batch. */
  loadMany: async (
    keys: readonly Key[],
    { consistent }: Reading,
  ): Promise<readonly (Kind | undefined)[]> => {
    const starts = Array.from({ length: Math.ceil(keys.length / AT_ONCE) }, (_, n) => n * AT_ONCE)
    const batches = starts.map((start) =>
      loadBatch(entity, keys.slice(start, start + AT_ONCE), consistent ? 'now' : 'lately'),
    )
    return (await Promise.all(batches)).flat() as unknown as readonly (Kind | undefined)[]
  },
})

/** The next revision of a fact with some of it changed. */
export const next = <Kind extends Fact>(fact: Kind, change: Partial<Omit<Kind, 'rev'>>): Kind => ({
  ...fact,
  ...change,
  rev: fact.rev + 1,
})
