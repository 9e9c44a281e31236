import { item, list, number, string } from 'dynamodb-toolbox/schema'
import { request } from '../../platform/fields'
import { Entity, table } from '../../platform/table'

/** Addressed by the keyed hash of its code: whoever reads the table can print no card. */
export const CardEntity = new Entity({
  name: 'Card',
  table,
  timestamps: false,
  schema: item({
    codeHash: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    districtId: string(),
    streetId: string(),
    communityId: string(),
    status: string().enum('blank', 'bound', 'dead'),
    membershipId: string().optional(),
    madeBy: string(),
    madeAt: number(),
    boundBy: string().optional(),
    boundAt: number().optional(),
    endedBy: string().optional(),
    endedAt: number().optional(),
    request,
  }),
  computeKey: ({ codeHash }) => ({ pk: `CARD#${codeHash}`, sk: 'CARD' }),
})

/** How often somebody printed cards or typed wrong ones; read and raised by themselves alone. */
export const CardTriesEntity = new Entity({
  name: 'CardTries',
  table,
  timestamps: false,
  schema: item({
    residentId: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    made: list(number()),
    wrong: list(number()),
  }),
  computeKey: ({ residentId }) => ({ pk: `RESIDENT#${residentId}`, sk: 'CARDTRIES' }),
})
