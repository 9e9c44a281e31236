import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { CommunityId } from '../../shared/kernel/ids'
import type { WorkerOf } from '../../shared/kernel/scope'
import { type IndexName, table } from './table'

/** A row of an index: the item's own id, its place in the list and its card. */
export type Row<Card> = { readonly id: string; readonly sortKey: string; readonly card: Card }
type Range =
  | { readonly beginsWith: string }
  | { readonly lt: string }
  | { readonly lte: string }
  | { readonly gt: string }
  | { readonly gte: string }
  | { readonly between: [string, string] }

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

type Counted = Pick<ListQuery, 'index' | 'partition'> & {
  /** Stands for as many or more. */
  readonly most?: number
}

/** How many there are, a page of the table after the other; not a row of them is brought. */
export async function countCards({ index, partition, most }: Counted): Promise<number> {
  const upTo = most === undefined ? { maxPages: Infinity } : { limit: most }
  const { Count = 0 } = await table
    .build(QueryCommand)
    .query({ index, partition })
    .options({ ...upTo, select: 'COUNT' })
    .send()
  return Count
}

export type WaitingPage = { readonly after: string | undefined; readonly limit: number }

export type WaitingAt = readonly [proof: WorkerOf, communityId: CommunityId, page: WaitingPage]

const WAITING = {
  ...{ REQUESTS: 'gsi1', WITHHELD: 'gsi1', COMPLAINTS: 'gsi1' },
  ...{ CALLBACKS: 'gsi1', CERTIFICATES: 'gsi1', CORRECTIONS: 'gsi1', BLOCKS: 'gsi1' },
  PROPOSALS: 'gsi1',
  // A loan is in its borrower's list by the first, in its owner's by the second.
  DISPUTES: 'gsi3',
} as const satisfies Readonly<Record<string, IndexName>>

/** What waits for the workers of a community, the longest first. Who reads it has shown that they may. */
export const waitingIn = <Card>(
  what: keyof typeof WAITING,
  [, communityId, { after, limit }]: WaitingAt,
): Promise<readonly Row<Card>[]> =>
  listCards<Card>({
    index: WAITING[what],
    partition: `COMMUNITY#${communityId}#${what}`,
    limit,
    ...(after === undefined ? {} : { range: { gt: after } }),
  })
