import { item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { Entity, table } from '../../platform/table'

/** Who verified one number. The key is a keyed hash: there are few enough numbers to try them all. */
export const PhoneHoldersEntity = new Entity({
  name: 'PhoneHolders',
  table,
  timestamps: false,
  schema: item({
    hash: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    holders: list(map({ residentId: string(), at: number() })),
    former: list(string()),
  }),
  computeKey: ({ hash }) => ({ pk: `PHONE#${hash}`, sk: 'PHONE' }),
})
