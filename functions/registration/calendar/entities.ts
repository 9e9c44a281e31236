import { item, number, string } from 'dynamodb-toolbox/schema'
import { doneRequests, hidden } from '../../platform/fields'
import { Entity, table } from '../../platform/table'

export const feedPartition = (secret: string): string => `FEED#${secret}`

/** One of each person; found by the secret of its address (gsi1) while there is one. */
export const FeedEntity = new Entity({
  name: 'Feed',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    secret: string().optional(),
    changedAt: number(),
    done: doneRequests,
  }).and((feed) => ({
    gsi1pk: hidden.link<typeof feed>(({ secret }) =>
      secret === undefined ? undefined : feedPartition(secret),
    ),
    gsi1sk: hidden.link<typeof feed>(({ secret }) => (secret === undefined ? undefined : 'FEED')),
  })),
  computeKey: ({ id }) => ({ pk: `RESIDENT#${id}`, sk: 'FEED' }),
})
