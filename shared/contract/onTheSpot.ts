import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { id, line } from './fields'
import { NOT_OPEN } from './place'

/** How somebody without a phone said yes to being registered. */
export const SPOKEN_CONSENTS = ['inPerson', 'inWriting'] as const
export type SpokenConsent = (typeof SPOKEN_CONSENTS)[number]

/** A worker registers somebody who has no phone and stands before them: verified by this very call. */
export const registerOnTheSpot = endpoint({
  name: 'registerOnTheSpot',
  method: 'POST',
  path: '/compounds/:compoundId/residents',
  audience: 'worker',
  input: () =>
    z.strictObject({
      compoundId: id('compound'),
      buildingId: id('building'),
      unit: line(8),
      room: line(8),
      name: line(20, 2),
      addressForm: line(8),
      consent: z.enum(SPOKEN_CONSENTS),
      /** With whom they live; absent where one family at the most is known behind that door. */
      family: z.optional(z.union([id('household'), z.literal('own')])),
    }),
  output: () => z.object({ id: id('membership'), status: z.literal('approved') }),
  refusals: [
    'place.notFound',
    ...NOT_OPEN,
    'membership.noSuchBuilding',
    'membership.whichFamily',
    'membership.noSuchFamily',
    'membership.sameName',
    'content.refused',
  ],
})
