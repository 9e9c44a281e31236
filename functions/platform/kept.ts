import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { ResidentId } from '../../shared/kernel/ids'
import { keptPartition } from './expiry'
import { table } from './table'

export type Kept = { readonly entity: string; readonly id: string; readonly sortKey: string }
type Page = { readonly after: string | undefined; readonly limit: number }

/** One page of it, by entity and id: what was kept a moment ago may not be there yet. */
export async function listKept(
  residentId: ResidentId,
  { after, limit }: Page,
): Promise<readonly Kept[]> {
  const { Items = [] } = await table
    .build(QueryCommand)
    .query({
      ...{ index: 'gsi2', partition: keptPartition(residentId) },
      ...(after === undefined ? {} : { range: { gt: after } }),
    })
    .options({ limit })
    .send()
  return Items.map((item) => ({
    entity: String(item['_et']),
    id: String(item['id']),
    sortKey: String(item['gsi2sk']),
  }))
}

/** One page of one kind of it: the ids, and from where it goes on. */
export async function listKeptOf(
  residentId: ResidentId,
  entity: string,
  { after, limit }: Page,
): Promise<{ readonly ids: readonly string[]; readonly goesOn: string | undefined }> {
  const rows = await listKept(residentId, { after: after ?? `${entity}#`, limit })
  const own = rows.filter((row) => row.entity === entity)
  const goesOn = own.length === limit ? own[own.length - 1]?.sortKey : undefined
  return { ids: own.map(({ id }) => id), goesOn }
}

/** How much of each kind there is. */
export async function countKept(residentId: ResidentId): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>()
  let after: string | undefined
  do {
    const rows = await listKept(residentId, { after, limit: COUNTED_AT_ONCE })
    for (const { entity } of rows) counts.set(entity, (counts.get(entity) ?? 0) + 1)
    after = rows.length === COUNTED_AT_ONCE ? rows[rows.length - 1]?.sortKey : undefined
  } while (after !== undefined)
  return counts
}
const COUNTED_AT_ONCE = 1000
