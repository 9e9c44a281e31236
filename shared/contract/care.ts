import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { id, instant, localDate } from './fields'
import { once, type ShapeOf } from './schema'

/**
 * How somebody without a phone said yes: to the worker's face, or on paper that the worker saw. For a child under 14
 * the guardian did.
 */
export const MANDATE_CONSENTS = ['inPerson', 'paper', 'guardian'] as const

/** What a worker can write down; a guardian says it in their own program. */
export const WRITTEN_CONSENTS = ['inPerson', 'paper'] as const

/** So many may act for one person at the same time. */
export const MAX_PROXIES = 4
export const MANDATE_DAYS = 365

const Mandate = once(() =>
  z.object({
    id: id('mandate'),
    principalId: id('resident'),
    /** How neighbours call them; absent where they are here no more. */
    principal: z.optional(z.string()),
    proxy: z.optional(z.string()),
    /** Where the principal lives. */
    compoundId: id('compound'),
    /** Whether the one who reads acts, or is acted for, or answers for the place. */
    as: z.enum(['proxy', 'principal', 'worker']),
    consent: z.enum(MANDATE_CONSENTS),
    givenAt: instant(),
    /** The last day. */
    until: localDate(),
    /** Since the person logs in themself: nobody acts under it. */
    isPaused: z.optional(z.literal(true)),
    /** For whoever acts: nothing is done under it at this second; which of the two it lies with, nobody is told. */
    isHindered: z.optional(z.literal(true)),
    /** Of a child behind its last day, as long as it has no account of its own: only the way back is open. */
    isOver: z.optional(z.literal(true)),
    /** Of a child, for its guardian: the version of 隐私说明 that they agreed to for it; 0: taken back. */
    agreedTo: z.optional(z.int()),
  }),
)
export type Mandate = ShapeOf<typeof Mandate>

/** A worker writes down whom somebody without a phone lets act for them: one of the household, or the worker. */
export const giveMandate = endpoint({
  name: 'giveMandate',
  method: 'POST',
  path: '/memberships/:membershipId/mandates',
  audience: 'worker',
  input: () =>
    z.strictObject({
      membershipId: id('membership'),
      /** Of the same household; absent: the worker. */
      proxy: z.optional(id('membership')),
      consent: z.enum(WRITTEN_CONSENTS),
      /** The last day; a year where nothing is said. */
      until: z.optional(localDate()),
    }),
  output: () => z.object({ id: id('mandate'), until: localDate() }),
  refusals: [
    'membership.unknown',
    'membership.notLiving',
    'care.hasAccount',
    'care.guarded',
    'care.notOfHousehold',
    'care.tooLong',
    'care.tooMany',
  ],
})

/** Whoever logs in themself now lets the one go on who acted for them before. */
export const keepMandate = endpoint({
  name: 'keepMandate',
  method: 'POST',
  path: '/mandates/:mandateId/keep',
  audience: 'resident',
  input: () => z.strictObject({ mandateId: id('mandate') }),
  output: () => z.object({ id: id('mandate') }),
  refusals: ['mandate.notFound'],
})

/** At once, by whichever side, or by a worker of the place. */
export const endMandate = endpoint({
  name: 'endMandate',
  method: 'POST',
  path: '/mandates/:mandateId/end',
  audience: 'resident',
  isOpenToBlocked: true,
  input: () => z.strictObject({ mandateId: id('mandate') }),
  output: () => z.object({ id: id('mandate') }),
  refusals: ['mandate.notFound', 'care.guarded'],
})

/** Whom I act for, and who acts for me. */
export const listMandates = endpoint({
  name: 'listMandates',
  isOpenToBlocked: true,
  method: 'GET',
  path: '/me/mandates',
  audience: 'resident',
  input: () => z.strictObject({}),
  output: () => z.object({ mandates: z.array(Mandate()) }),
  refusals: [],
})

/** Who may act for somebody, for the workers of the place. */
export const listMandatesOf = endpoint({
  name: 'listMandatesOf',
  method: 'GET',
  path: '/memberships/:membershipId/mandates',
  audience: 'worker',
  input: () => z.strictObject({ membershipId: id('membership') }),
  output: () => z.object({ mandates: z.array(Mandate()) }),
  refusals: ['membership.unknown'],
})

/** What was done under a mandate, the latest first: for both sides and the workers of the place. */
export const listCareActs = endpoint({
  name: 'listCareActs',
  isOpenToBlocked: true,
  method: 'GET',
  path: '/mandates/:mandateId/acts',
  audience: 'resident',
  input: () => z.strictObject({ mandateId: id('mandate') }),
  output: () =>
    z.object({
      acts: z.array(
        z.object({
          at: instant(),
          /** The name of the endpoint. */
          what: z.string(),
          /** What it was done to, where it came to be. */
          object: z.optional(z.string()),
          /** `begun`: whether it came about is not known. */
          outcome: z.enum(['begun', 'done', 'refused']),
        }),
      ),
    }),
  refusals: ['mandate.notFound'],
})
