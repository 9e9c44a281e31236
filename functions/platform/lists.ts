import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { type IndexName, table } from './table'

/** A row of an index: the item's own id, its place in the list and its card. */
export type Row<Card> = { readonly id: string; readonly sortKey: string; readonly card: Card }
type Range =
  | { readonly beginsWith: string }
  | { readonly lt: string }
  | { readonly lte: string }
  | { readonly gt: string }
  | { readonly gte: string }

export type ListQuery = {
  readonly index: IndexName
  readonly partition: string
  readonly limit: number
  readonly range?: Range
  readonly isNewestFirst?: true
}

/** Reads one page of cards, eventually consistent: never one's own write. */
export async function listCards<Card>(query: ListQuery): Promise<readonly Row<Card>[]> {
  const { index, partition, range, limit, isNewestFirst = false } = query
  const { Items = [] } = await table
    .build(QueryCommand)
    .query({ index, partition, ...(range === undefined ? {} : { range }) })
    .options({ limit, reverse: isNewestFirst })
    .send()
  return Items.map((item) => ({
    id: String(item['id']),
    sortKey: String(item[`${index}sk`]),
    card: item['card'] as Card,
  }))
}
