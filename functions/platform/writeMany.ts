import type { Entity } from 'dynamodb-toolbox/entity'
import { BatchPutRequest } from 'dynamodb-toolbox/entity/actions/batchPut'
import { BatchWriteCommand, execute } from 'dynamodb-toolbox/table/actions/batchWrite'
import { table } from './table'

type Item = Readonly<Record<string, unknown>>
const AT_ONCE = 25
const SIDE_BY_SIDE = 4
const TRIES = 8

async function writeBatch(entity: Entity, items: readonly Item[]): Promise<void> {
  const requests = items.map((item) => entity.build(BatchPutRequest).item(item))
  const command = table.build(BatchWriteCommand).requests(...requests)
  const { UnprocessedItems = {} } = await execute({ maxAttempts: TRIES }, command)
  if (Object.keys(UnprocessedItems).length > 0) throw new Error('The table takes no more writes.')
}

/** Whole items without a condition, none of them with another: for whoever alone may write them, as a turn guards. */
export async function writeMany(entity: Entity, items: readonly Item[]): Promise<void> {
  const starts = Array.from({ length: Math.ceil(items.length / AT_ONCE) }, (_, n) => n * AT_ONCE)
  const work = async (): Promise<void> => {
    for (let from = starts.shift(); from !== undefined; from = starts.shift())
      await writeBatch(entity, items.slice(from, from + AT_ONCE))
  }
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, work))
}
