import { item, number, string } from 'dynamodb-toolbox/schema'
import { Entity, table } from '../../platform/table'

/** That somebody of a compound looked for these words in vain on some day of a month; kept 180 days. */
export const DemandSignalEntity = new Entity({
  name: 'DemandSignal',
  table,
  timestamps: false,
  schema: item({
    compoundId: string().key(),
    month: string().key(),
    words: string().key(),
    hash: string().key(),
    v: number().default(1).hidden(),
    rev: number().hidden(),
    expiresAt: number(),
  }),
  // Words hold no separator: they are plain.
  computeKey: ({ compoundId, month, words, hash }) => ({
    pk: `COMPOUND#${compoundId}#DEMAND#${month}`,
    sk: `${words}#${hash}`,
  }),
})
