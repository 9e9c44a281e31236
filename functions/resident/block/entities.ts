import { item, map, number, string } from 'dynamodb-toolbox/schema'
import { duePartition, dueSortKey } from '../../platform/due'
import { expiryOf, keptPartition, keptSortKey } from '../../platform/expiry'
import { compoundPath, doneRequests, hidden, request } from '../../platform/fields'
import { Entity, table } from '../../platform/table'
import { type Block, hasOpenAppeal } from './rules'

// An appeal that waits stands in front, the longest first; behind them whatever ends first.
const sortKey = (fact: unknown): string => {
  const { appeal, endsAt, id } = fact as Block
  return appeal && hasOpenAppeal({ appeal })
    ? `APPEAL#${appeal.at}#${id}`
    : `RUNNING#${endsAt}#${id}`
}

/** Addressed by its own id; while it runs, found by the community whose workers decide, and by what is due; by the person (gsi2). */
export const BlockEntity = new Entity({
  name: 'Block',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    ...compoundPath,
    residentId: string(),
    membershipId: string(),
    compoundName: string(),
    reason: string(),
    words: string().optional(),
    since: number(),
    until: number(),
    endsAt: number(),
    by: string(),
    byRole: string(),
    status: string().enum('running', 'over'),
    endedAt: number().optional(),
    endedBy: string().optional(),
    appeal: map({
      words: string(),
      at: number(),
      decision: map({ is: string(), words: string(), by: string(), at: number() }).optional(),
    }).optional(),
    passes: number(),
    dueAt: number().optional(),
    request,
    done: doneRequests,
  }).and((fact) => ({
    gsi1pk: hidden.link<typeof fact>(({ status, communityId }) =>
      status === 'running' ? `COMMUNITY#${communityId}#BLOCKS` : undefined,
    ),
    gsi1sk: hidden.link<typeof fact>((one) =>
      one.status === 'running' ? sortKey(one) : undefined,
    ),
    gsi2pk: hidden.link<typeof fact>(({ residentId }) => keptPartition(residentId)),
    gsi2sk: hidden.link<typeof fact>(({ id }) => keptSortKey('Block', id)),
    expiresAt: number()
      .optional()
      .hidden()
      .link<typeof fact>(({ endedAt }) =>
        endedAt === undefined ? undefined : expiryOf('blocks', endedAt),
      ),
    gsi4pk: hidden.link<typeof fact>(({ dueAt, id }) =>
      dueAt === undefined ? undefined : duePartition(id),
    ),
    gsi4sk: hidden.link<typeof fact>(({ dueAt, id }) =>
      dueAt === undefined ? undefined : dueSortKey(dueAt, id),
    ),
  })),
  computeKey: ({ id }) => ({ pk: `BLOCK#${id}`, sk: 'BLOCK' }),
})
