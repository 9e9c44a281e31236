import { item, number, string } from 'dynamodb-toolbox/schema'
import { expiryOf } from '../../platform/expiry'
import { Entity, table } from '../../platform/table'

/** What came of a code on a screen: put if absent by the phone that answers, used once by the computer that shows it. */
export const SignInEntity = new Entity({
  name: 'SignIn',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    purpose: string(),
    state: string().enum('confirmed', 'refused', 'used'),
    residentId: string(),
    at: number(),
    until: number(),
  }).and((signIn) => ({
    expiresAt: number()
      .hidden()
      .link<typeof signIn>(({ until }) => expiryOf('codes', until)),
  })),
  computeKey: ({ id }) => ({ pk: `SIGNIN#${id}`, sk: 'SIGNIN' }),
})
