import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { id, instant, line, month } from './fields'
import { SPOKEN_CONSENTS } from './onTheSpot'
import { REJECTION_REASONS, RELATIVE_KINDS } from './resident'
import { once, type ShapeOf } from './schema'

/** Years; below them nobody has an account of their own. */
export const OWN_AGE = 14
/** Whom one household may have waiting to be verified at once. */
export const MAX_WAITING_RELATIVES = 6

const elder = once(() =>
  z.strictObject({ kind: z.literal('elder'), consent: z.enum(SPOKEN_CONSENTS) }),
)
/** The one who puts a child down is its guardian, and agrees to this version of 隐私说明 for it. */
const child = once(() =>
  z.strictObject({
    kind: z.literal('child'),
    born: month(),
    version: z.int().check(z.minimum(1), z.maximum(1000)),
  }),
)

/** 登记家里人: somebody of one's own household who has no phone; a worker of the community decides. */
export const putDownRelative = endpoint({
  name: 'putDownRelative',
  method: 'POST',
  path: '/memberships/:membershipId/relatives',
  audience: 'resident',
  input: () =>
    z.strictObject({
      membershipId: id('membership'),
      name: line(20, 2),
      addressForm: line(8),
      care: z.union([elder(), child()]),
    }),
  output: () => z.object({ id: id('membership'), status: z.literal('requested') }),
  refusals: [
    'membership.unknown',
    'membership.notLiving',
    'care.sameName',
    'privacy.agreeFirst',
    'privacy.otherVersion',
    'care.ownPhone',
    'care.notYetBorn',
    'care.manyWaiting',
    'content.refused',
  ],
})

export const Relative = once(() =>
  z.object({
    membershipId: id('membership'),
    name: z.string(),
    addressForm: z.string(),
    kind: z.enum(RELATIVE_KINDS),
    compoundName: z.string(),
    status: z.enum(['requested', 'rejected']),
    reason: z.optional(z.enum(REJECTION_REASONS)),
    askedAt: instant(),
  }),
)
export type Relative = ShapeOf<typeof Relative>

/** Whom I put down and nobody has let in as yet; those who were let in are in `listMandates`. */
export const listRelatives = endpoint({
  name: 'listRelatives',
  method: 'GET',
  path: '/me/relatives',
  audience: 'resident',
  isOpenToBlocked: true,
  input: () => z.strictObject({}),
  output: () => z.object({ relatives: z.array(Relative()) }),
  refusals: [],
})

/** The guardian agrees for the child to what 隐私说明 says now. */
export const agreeForChild = endpoint({
  name: 'agreeForChild',
  method: 'POST',
  path: '/mandates/:mandateId/consents',
  audience: 'resident',
  input: () =>
    z.strictObject({
      mandateId: id('mandate'),
      version: z.int().check(z.minimum(1), z.maximum(1000)),
    }),
  output: () => z.object({ isAgreed: z.boolean() }),
  refusals: ['mandate.notFound', 'privacy.otherVersion', 'privacy.tooOften'],
})

/** The guardian takes it back: what is kept of the child is erased, as soon as nothing of others is in its hands. */
export const withdrawForChild = endpoint({
  name: 'withdrawForChild',
  method: 'POST',
  path: '/mandates/:mandateId/consents/withdraw',
  audience: 'resident',
  isOpenToBlocked: true,
  input: () => z.strictObject({ mandateId: id('mandate') }),
  output: () => z.object({ isWithdrawn: z.boolean() }),
  refusals: ['mandate.notFound', 'account.openMatters'],
})
