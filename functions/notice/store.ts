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

type Inbox = { readonly before?: string; readonly after?: string; readonly limit: number }

const rangeOf = ({ before, after }: Inbox) => {
  if (before !== undefined) return { range: { lt: before } }
  return after === undefined ? {} : { range: { gt: after } }
}

/** The newest first. */
export async function listInbox(owner: Self, page: Inbox): Promise<readonly Notice[]> {
  const { Items = [] } = await table
    .build(QueryCommand)
    .entities(NoticeEntity)
    .query({ partition: `RESIDENT#${owner}#INBOX`, ...rangeOf(page) })
    .options({ limit: page.limit, reverse: true })
    .send()
  return Items as unknown as readonly Notice[]
}

export const sortKeyOf = ({ at, id }: Notice): string => `${String(at).padStart(15, '0')}#${id}`

const COUNTED = 100

/** How many are new, a hundred at the most. */
export async function countUnread(owner: Self): Promise<number> {
  const mark = await marks.load({ residentId: owner }, { consistent: false })
  const after = `${String((mark?.readUpTo ?? 0) + 1).padStart(15, '0')}`
  const { Count = 0 } = await table
    .build(QueryCommand)
    .query({ partition: `RESIDENT#${owner}#INBOX`, range: { gte: after } })
    .options({ limit: COUNTED, select: 'COUNT' })
    .send()
  return Count
}
