import { type Entity } from 'dynamodb-toolbox/entity'
import { BatchGetRequest } from 'dynamodb-toolbox/entity/actions/batchGet'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { BatchGetCommand, execute } from 'dynamodb-toolbox/table/actions/batchGet'
import type { Change } from './commit'
import { table } from './table'

/** A stored thing with its revision: 1 when new, one more at every change. */
type Fact = { readonly rev: number }
type Key = Readonly<Record<string, string | number>>
type Reading = { readonly consistent: boolean }

const AT_ONCE = 100

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
