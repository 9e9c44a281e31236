import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { id } from './fields'
import { once, type ShapeOf } from './schema'

/** preparing: not shown to residents yet · pilot: 试点 · paused: nothing new begins, what is lent stays due. */
export const STANDINGS = ['preparing', 'pilot', 'active', 'paused'] as const
export type Standing = (typeof STANDINGS)[number]
/** What begins nothing new refuses where the compound is not open. */
export const NOT_OPEN = ['place.preparing', 'place.paused'] as const
/** What of a new compound only a person can know. */
export const HAND_TICKS = ['workersTrained', 'residentsTrained', 'posterHangs'] as const
export type HandTick = (typeof HAND_TICKS)[number]

export const CompoundSummary = once(() =>
  z.object({
    id: id('compound'),
    name: z.string(),
    communityName: z.string(),
    streetName: z.string(),
    /** Absent: active. */
    status: z.optional(z.enum(STANDINGS)),
  }),
)
export type CompoundSummary = ShapeOf<typeof CompoundSummary>

export const listCompounds = endpoint({
  name: 'listCompounds',
  method: 'GET',
  path: '/districts/:districtId/compounds',
  audience: 'public',
  input: () => z.strictObject({ districtId: id('district') }),
  output: () => z.object({ districtName: z.string(), compounds: z.array(CompoundSummary()) }),
  refusals: ['place.notFound'],
})

const CompoundDetail = once(() =>
  z.extend(CompoundSummary(), {
    buildings: z.array(z.object({ id: id('building'), name: z.string() })),
    /** While it rests: why, in the words of its administrators. */
    because: z.optional(z.string()),
    /** 练习小区: whoever comes in is in at once, and everything goes at night. */
    isPractice: z.optional(z.literal(true)),
  }),
)

export const showCompound = endpoint({
  name: 'showCompound',
  method: 'GET',
  path: '/compounds/:compoundId',
  audience: 'public',
  input: () => z.strictObject({ compoundId: id('compound') }),
  output: CompoundDetail,
  refusals: ['place.notFound'],
})
