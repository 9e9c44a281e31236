import { item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { Entity, table } from '../../../platform/table'

const passkey = map({
  id: string(),
  credentialId: string(),
  publicKey: string(),
  counter: number(),
  device: string(),
  browser: string(),
  since: number(),
  usedAt: number().optional(),
  generation: number().optional(),
})

/** The passkeys of one person who works here: public halves alone. */
export const PasskeysEntity = new Entity({
  name: 'Passkeys',
  table,
  timestamps: false,
  schema: item({
    residentId: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    of: list(passkey),
  }),
  computeKey: ({ residentId }) => ({ pk: `RESIDENT#${residentId}`, sk: 'PASSKEYS' }),
})
