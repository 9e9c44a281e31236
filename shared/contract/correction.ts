import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { cursor, id, instant, line } from './fields'
import { once, type ShapeOf } from './schema'

/** What neighbours read of oneself: changed by oneself, once the words have passed WeChat's check. */
export const changeAddressForm = endpoint({
  name: 'changeAddressForm',
  method: 'POST',
  path: '/me/address-form',
  audience: 'resident',
  input: () => z.strictObject({ addressForm: line(8) }),
  output: () => z.object({ addressForm: z.string() }),
  refusals: ['content.refused', 'profile.unchecked', 'profile.notThere', 'profile.tooOften'],
  isOpenToBlocked: true,
})

const door = once(() => z.strictObject({ unit: line(8), room: line(8) }))

/** What was verified is put right by a worker, never in silence: the name, the door, or both. */
export const requestCorrection = endpoint({
  name: 'requestCorrection',
  method: 'POST',
  path: '/memberships/:membershipId/corrections',
  audience: 'resident',
  input: () =>
    z.strictObject({
      membershipId: id('membership'),
      name: z.optional(line(20, 2)),
      door: z.optional(door()),
    }),
  output: () => z.object({ id: id('correction') }),
  refusals: [
    'membership.notFound',
    'membership.notLiving',
    'correction.nothing',
    'correction.waiting',
  ],
  isOpenToBlocked: true,
})

export const CORRECTION_REASONS = ['notProven', 'comeToOffice', 'other'] as const
export type CorrectionReason = (typeof CORRECTION_REASONS)[number]

export const CorrectionItem = once(() =>
  z.object({
    id: id('correction'),
    compoundName: z.string(),
    addressForm: z.string(),
    since: instant(),
    /** As it stands, and as it is to stand. */
    name: z.string(),
    wantedName: z.optional(z.string()),
    door: z.string(),
    wantedDoor: z.optional(z.string()),
  }),
)
export type CorrectionItem = ShapeOf<typeof CorrectionItem>

export const listCorrections = endpoint({
  name: 'listCorrections',
  method: 'GET',
  path: '/workbench/:nodeId/corrections',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: id('community'), cursor: z.optional(cursor()) }),
  output: () => z.object({ items: z.array(CorrectionItem()), cursor: z.optional(z.string()) }),
  refusals: [],
})

export const CORRECTION_DECISIONS = ['corrected', 'refused'] as const
export type CorrectionDecision = (typeof CORRECTION_DECISIONS)[number]

export const decideCorrection = endpoint({
  name: 'decideCorrection',
  method: 'POST',
  path: '/corrections/:correctionId/decide',
  audience: 'worker',
  input: () =>
    z.strictObject({
      correctionId: id('correction'),
      decision: z.enum(CORRECTION_DECISIONS),
      /** Why not. */
      reason: z.optional(z.enum(CORRECTION_REASONS)),
      /** Behind a door of several families: a family of their own. */
      family: z.optional(z.literal('own')),
    }),
  output: () => z.object({ id: id('correction'), decision: z.enum(CORRECTION_DECISIONS) }),
  refusals: [
    'correction.notFound',
    'correction.alreadyDecided',
    'correction.own',
    'membership.notLiving',
    'membership.whichFamily',
  ],
})
