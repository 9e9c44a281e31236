import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { id } from './fields'
import { once, type ShapeOf } from './schema'

export const CompoundSummary = once(() =>
  z.object({
    id: id('compound'),
    name: z.string(),
    communityName: z.string(),
    streetName: z.string(),
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
