import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { table } from './table'
import type { World } from './world'

/** Spread over a few partitions, so that a morning on which much is due meets no hot key. */
const SHARDS = 4

/** Where a fact that is due at some time waits for the sweep: `gsi4`. */
export const duePartition = (id: string): string =>
  `DUE#${(id.charCodeAt(id.length - 1) + id.charCodeAt(id.length - 2)) % SHARDS}`

// Padded, so that the order of the texts is the order of the instants.
const padded = (instant: number): string => String(instant).padStart(15, '0')
export const dueSortKey = (dueAt: number, id: string): string => `${padded(dueAt)}#${id}`

type Due = { readonly entity: string; readonly id: string }

async function listDueIn(shard: number, now: number, limit: number): Promise<readonly Due[]> {
  const { Items = [] } = await table
    .build(QueryCommand)
    .query({ index: 'gsi4', partition: `DUE#${shard}`, range: { lt: padded(now + 1) } })
    .options({ limit })
    .send()
  return Items.map((item) => ({ entity: String(item['_et']), id: String(item['id']) }))
}

/** Everything that is due, the longest overdue first in each shard; at most `limit` of each. */
export async function listDue({ now }: Pick<World, 'now'>, limit = 100): Promise<readonly Due[]> {
  const shards = Array.from({ length: SHARDS }, (_, shard) => listDueIn(shard, now(), limit))
  return (await Promise.all(shards)).flat()
}
