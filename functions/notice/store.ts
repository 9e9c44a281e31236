import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { Self } from '../../shared/kernel/scope'
import { factsOf } from '../platform/facts'
import { table } from '../platform/table'
import { NoticeEntity, ReadMarkEntity } from './entities'
import type { Notice } from './rules'

export type ReadMark = {
  readonly residentId: string
  readonly rev: number
  readonly readUpTo: number
}
const marks = factsOf<ReadMark>(ReadMarkEntity)

export const loadReadMark = (owner: Self): Promise<ReadMark | undefined> =>
  marks.load({ residentId: owner }, { consistent: true })

const notices = factsOf<Notice & { readonly rev: number }>(NoticeEntity)

/** Whether it was told already. */
export const isTold = async ({ residentId, at, id }: Notice): Promise<boolean> =>
  (await notices.load({ residentId, at, id }, { consistent: true })) !== undefined

/** A page of what happened at `oldest` or later (epoch ms). */
type Inbox = { readonly oldest: number; readonly before?: string; readonly limit: number }

const instantKey = (at: number): string => String(at).padStart(15, '0')

// What is too old stands last, and a page that goes on may begin there: no range has two such ends.
const rangeOf = ({ oldest, before }: Inbox) =>
  before === undefined ? { gte: instantKey(oldest) } : { lt: before }

/** The newest first. */
export async function listInbox(owner: Self, page: Inbox): Promise<readonly Notice[]> {
  const { Items = [] } = await table
    .build(QueryCommand)
    .entities(NoticeEntity)
    .query({ partition: `RESIDENT#${owner}#INBOX`, range: rangeOf(page) })
    .options({ limit: page.limit, reverse: true })
    .send()
  return (Items as unknown as readonly Notice[]).filter(({ at }) => at >= page.oldest)
}

export const sortKeyOf = ({ at, id }: Notice): string => `${instantKey(at)}#${id}`

const COUNTED = 100

/** How many since `oldest` (epoch ms) are new, a hundred at the most. */
export async function countUnread(owner: Self, oldest: number): Promise<number> {
  const mark = await marks.load({ residentId: owner }, { consistent: false })
  const after = instantKey(Math.max((mark?.readUpTo ?? 0) + 1, oldest))
  const { Count = 0 } = await table
    .build(QueryCommand)
    .query({ partition: `RESIDENT#${owner}#INBOX`, range: { gte: after } })
    .options({ limit: COUNTED, select: 'COUNT' })
    .send()
  return Count
}

/** How many stand in somebody's inbox since `oldest` (epoch ms). */
export async function countInbox(owner: Self, oldest: number): Promise<number> {
  const { Count = 0 } = await table
    .build(QueryCommand)
    .query({ partition: `RESIDENT#${owner}#INBOX`, range: { gte: instantKey(oldest) } })
    .options({ maxPages: Infinity, select: 'COUNT' })
    .send()
  return Count
}
