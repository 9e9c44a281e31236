import { item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { Entity, table } from '../../platform/table'

/** Whose things somebody does not want to see; read beside every list. */
export const MutesEntity = new Entity({
  name: 'Mutes',
  table,
  timestamps: false,
  schema: item({
    ownerId: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    of: list(map({ id: string(), residentId: string(), at: number() })),
  }),
  computeKey: ({ ownerId }) => ({ pk: `RESIDENT#${ownerId}`, sk: 'MUTES' }),
})
