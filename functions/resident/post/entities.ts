import { any, item, number, string } from 'dynamodb-toolbox/schema'
import { duePartition, dueSortKey } from '../../platform/due'
import { expiryOf, keptPartition, keptSortKey } from '../../platform/expiry'
import { doneRequests, hidden, request } from '../../platform/fields'
import { Entity, table } from '../../platform/table'
import { cardOf, isDueToEnd, type Post } from './rules'

const listed = (post: unknown): Post | undefined => {
  const known = post as Post
  return known.status === 'granted' ? known : undefined
}

/** Addressed by its own id; until it has ended, found by its place, and by its end; by its holder (gsi2). */
export const PostEntity = new Entity({
  name: 'Post',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    residentId: string(),
    role: string(),
    nodeId: string(),
    nodeName: string(),
    since: number(),
    until: number().optional(),
    districtId: string().optional(),
    streetId: string().optional(),
    communityId: string().optional(),
    compoundId: string().optional(),
    status: string().enum('granted', 'ended').optional(),
    standsInFor: string().optional(),
    grantedBy: string().optional(),
    endedBy: string().optional(),
    changedAt: number().optional(),
    request: request.optional(),
    done: doneRequests.optional(),
  }).and((post) => ({
    gsi1pk: hidden.link<typeof post>((one) => listed(one) && `PLACE#${one.nodeId}#POSTS`),
    gsi1sk: hidden.link<typeof post>((one) => listed(one) && `${one.since}#${one.id}`),
    gsi2pk: hidden.link<typeof post>(({ residentId }) => keptPartition(residentId)),
    gsi2sk: hidden.link<typeof post>(({ id }) => keptSortKey('Post', id)),
    expiresAt: number()
      .optional()
      .hidden()
      .link<typeof post>(({ status, changedAt }) =>
        status === 'ended' && changedAt !== undefined ? expiryOf('posts', changedAt) : undefined,
      ),
    gsi4pk: hidden.link<typeof post>((one) =>
      isDueToEnd(one as unknown as Post) ? duePartition(one.id) : undefined,
    ),
    gsi4sk: hidden.link<typeof post>((one) =>
      isDueToEnd(one as unknown as Post) ? dueSortKey(one.until ?? 0, one.id) : undefined,
    ),
    card: any()
      .optional()
      .hidden()
      .link<typeof post>((one) => {
        const found = listed(one)
        return found && cardOf(found)
      }),
  })),
  computeKey: ({ id }) => ({ pk: `POST#${id}`, sk: 'POST' }),
})
