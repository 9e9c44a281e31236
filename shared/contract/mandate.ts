import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { id, instant, localDate } from './fields'
import { once, type ShapeOf } from './schema'

/** 代办: how somebody without a phone said yes to being acted for. */
export const MANDATE_CONSENTS = ['inPerson', 'paper'] as const
export type MandateConsent = (typeof MANDATE_CONSENTS)[number]

export const MAX_MANDATE_DAYS = 365
/** Running at once for one person. */
export const MAX_MANDATES = 5
export const MAX_CARE_ACTS = 100

/** Says for whom somebody acts; routes that are not open to proxies refuse it. */
export const ON_BEHALF_HEADER = 'x-on-behalf-of'

/** A worker puts down that somebody without a phone lets one of their household act for them. */
export const recordMandate = endpoint({
  name: 'recordMandate',
  method: 'POST',
  path: '/memberships/:membershipId/mandate',
  audience: 'worker',
  input: () =>
    z.strictObject({
      membershipId: id('membership'),
      proxyMembershipId: id('membership'),
      consent: z.enum(MANDATE_CONSENTS),
      /** The last day. */
      until: localDate(),
    }),
  output: () => z.object({ id: id('mandate'), principalId: id('resident') }),
  refusals: [
    'membership.unknown',
    'membership.notLiving',
    'membership.ownRequest',
    'mandate.notOfHousehold',
    'mandate.askThemselves',
    'mandate.wrongDay',
    'mandate.tooMany',
  ],
})

/** By whoever it is for, whoever acts, or a worker of the place; ended is ended. */
export const endMandate = endpoint({
  name: 'endMandate',
  method: 'POST',
  path: '/residents/:principalId/mandates/:mandateId/end',
  audience: 'resident',
  input: () => z.strictObject({ principalId: id('resident'), mandateId: id('mandate') }),
  output: () => z.object({ id: id('mandate') }),
  refusals: ['mandate.notFound'],
})

const Mandate = once(() =>
  z.object({
    id: id('mandate'),
    principalId: id('resident'),
    /** Of the other one. */
    addressForm: z.string(),
    consent: z.enum(MANDATE_CONSENTS),
    since: instant(),
    until: instant(),
  }),
)
export type Mandate = ShapeOf<typeof Mandate>

/** Those that run: who acts for the caller, and for whom the caller may act. */
export const listMandates = endpoint({
  name: 'listMandates',
  method: 'GET',
  path: '/me/mandates',
  audience: 'resident',
  input: () => z.strictObject({}),
  output: () => z.object({ forMe: z.array(Mandate()), byMe: z.array(Mandate()) }),
  refusals: [],
})

const CareAct = once(() =>
  z.object({
    id: id('careAct'),
    /** The name of the route. */
    what: z.string(),
    /** What it was about. */
    object: z.optional(z.string()),
    /** Who did it. */
    addressForm: z.string(),
    at: instant(),
    /** Absent: it was tried. */
    isDone: z.optional(z.literal(true)),
  }),
)
export type CareAct = ShapeOf<typeof CareAct>

/** 代办记录, the latest first: all of it for the person and for workers of the place, their own for whoever acted. */
export const listCareActs = endpoint({
  name: 'listCareActs',
  method: 'GET',
  path: '/residents/:principalId/care-acts',
  audience: 'resident',
  input: () => z.strictObject({ principalId: id('resident') }),
  output: () => z.object({ acts: z.array(CareAct()) }),
  refusals: ['mandate.notFound'],
})
