import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { instant } from './fields'
import { once, type ShapeOf } from './schema'

/** Of 隐私说明: raised with every change of what it says, and everybody is asked again. */
export const PRIVACY_VERSION = 4

const version = once(() => z.int().check(z.minimum(1), z.maximum(1000)))

/** 同意, before anything private is used: what was read, and when. */
export const agreeToPrivacy = endpoint({
  name: 'agreeToPrivacy',
  method: 'POST',
  path: '/me/consents',
  audience: 'resident',
  isOpenToBlocked: true,
  input: () => z.strictObject({ version: version() }),
  output: () => z.object({ isAgreed: z.boolean() }),
  refusals: ['privacy.otherVersion', 'privacy.tooOften'],
})

/** 撤回, whenever one likes. What was kept by consent alone is erased with it. */
export const withdrawConsent = endpoint({
  name: 'withdrawConsent',
  method: 'POST',
  path: '/me/consents/withdraw',
  audience: 'resident',
  isOpenToBlocked: true,
  input: () => z.strictObject({ version: version() }),
  output: () => z.object({ isWithdrawn: z.boolean() }),
  refusals: ['privacy.tooOften'],
})

export const Consent = once(() =>
  z.object({
    version: z.int(),
    /** The latest last. */
    steps: z.array(
      z.object({
        is: z.enum(['agreed', 'withdrawn']),
        at: instant(),
        /** A guardian's word, for a child under 14. */
        byGuardian: z.optional(z.literal(true)),
      }),
    ),
  }),
)
export type Consent = ShapeOf<typeof Consent>

/** What one agreed to and took back, the latest version first. */
export const listConsents = endpoint({
  name: 'listConsents',
  method: 'GET',
  path: '/me/consents',
  audience: 'resident',
  isOpenToBlocked: true,
  input: () => z.strictObject({}),
  output: () => z.object({ consents: z.array(Consent()) }),
  refusals: [],
})
