import { item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { Entity, table } from '../../platform/table'

/** Thirty sentences at the most, in one item beside their place: one read offers them. Nobody stands in it. */
export const RepliesEntity = new Entity({
  name: 'Replies',
  table,
  timestamps: false,
  schema: item({
    nodeId: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    districtId: string(),
    replies: list(map({ id: string(), words: string() })),
  }),
  computeKey: ({ nodeId }) => ({ pk: `PLACE#${nodeId}#REPLIES`, sk: 'REPLIES' }),
})
