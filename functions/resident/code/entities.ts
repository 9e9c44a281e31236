import { item, list, number, string } from 'dynamodb-toolbox/schema'
import { expiryOf } from '../../platform/expiry'
import { request } from '../../platform/fields'
import { Entity, table } from '../../platform/table'

/** Put if absent under the hash of district and digits: two people never show the same ones. */
export const PersonCodeEntity = new Entity({
  name: 'PersonCode',
  table,
  timestamps: false,
  schema: item({
    digitsHash: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    purpose: string().enum('appointment', 'staff', 'welcome'),
    residentId: string(),
    postId: string().optional(),
    until: number(),
    request,
    expiresAt: number(),
  }),
  computeKey: ({ digitsHash }) => ({ pk: `PERSONCODE#${digitsHash}`, sk: 'PERSONCODE' }),
})

/** How often somebody made codes or typed wrong ones; read and raised by themselves alone. */
export const CodeTriesEntity = new Entity({
  name: 'CodeTries',
  table,
  timestamps: false,
  schema: item({
    residentId: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    made: list(number()),
    wrong: list(number()),
  }).and((tries) => ({
    expiresAt: number()
      .optional()
      .hidden()
      .link<typeof tries>(({ made, wrong }) => expiryOf('codes', Math.max(0, ...made, ...wrong))),
  })),
  computeKey: ({ residentId }) => ({ pk: `RESIDENT#${residentId}`, sk: 'CODETRIES' }),
})
