import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { RETENTION, type RetentionKind } from '../../shared/contract/retention'
import { DAY_MS } from '../../shared/kernel/dates'
import type { ResidentId } from '../../shared/kernel/ids'
import { table } from './table'

/** Where everything of a person stands that no list of theirs leads to: `gsi2`. */
export const keptPartition = (residentId: string): string => `RESIDENT#${residentId}#KEPT`
export const keptSortKey = (entity: string, id: string): string => `${entity}#${id}`

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

/** When the table deletes what is over since `at` (epoch ms), in epoch seconds. */
export const expiryOf = (kind: RetentionKind, at: number): number =>
  Math.ceil((at + RETENTION[kind].days * DAY_MS) / 1000)
