import * as z from 'zod/mini'
import { digits } from './code'
import { endpoint } from './endpoint'
import { id, instant, line, localDate } from './fields'
import { MyMembership } from './resident'
import { NOT_OPEN } from './place'

/** A worker who has somebody with a phone before them says who that is and where they live: good once, for ten minutes. */
export const makeWelcomeCode = endpoint({
  name: 'makeWelcomeCode',
  method: 'POST',
  path: '/compounds/:compoundId/welcome-codes',
  audience: 'worker',
  input: () =>
    z.strictObject({
      compoundId: id('compound'),
      buildingId: id('building'),
      unit: line(8),
      room: line(8),
      /** As it stands on what the worker was shown. */
      name: line(20, 2),
      /** With whom they live, where several families are known behind that door. */
      family: z.optional(z.union([id('household'), z.literal('own')])),
      lastDay: z.optional(localDate()),
    }),
  output: () => z.object({ digits: z.string(), until: instant() }),
  refusals: [
    'place.notFound',
    ...NOT_OPEN,
    'membership.noSuchBuilding',
    'membership.whichFamily',
    'membership.noSuchFamily',
    'membership.termOver',
    'code.tooMany',
  ],
})

/** Who and where, for whoever was given the digits, to say that it is right. Keeps no key: it only looks. */
export const readWelcomeCode = endpoint({
  name: 'readWelcomeCode',
  method: 'POST',
  path: '/welcome-codes/read',
  audience: 'resident',
  input: () => z.strictObject({ digits: digits() }),
  output: () =>
    z.object({
      name: z.string(),
      compoundId: id('compound'),
      compoundName: z.string(),
      buildingName: z.string(),
      unit: z.string(),
      room: z.string(),
      lastDay: z.optional(localDate()),
    }),
  refusals: ['welcome.unknown', 'welcome.tooOften'],
})

/** 是我: at home from this second on. */
export const takeWelcomeCode = endpoint({
  name: 'takeWelcomeCode',
  method: 'POST',
  path: '/welcome-codes/take',
  audience: 'resident',
  input: () => z.strictObject({ digits: digits(), addressForm: line(8) }),
  output: MyMembership,
  refusals: [
    'welcome.unknown',
    'welcome.tooOften',
    'membership.alreadyMember',
    'membership.ownRequest',
    'membership.noSuchFamily',
    'membership.whichFamily',
    'membership.termOver',
    'content.refused',
  ],
})
