import { idPattern } from '../shared/kernel/ids'
import type { DistrictId } from '../shared/kernel/ids'
import { plantDistrict } from './place/actions'
import type { DistrictPlan } from './place/rules'
import { world } from './platform/world'
import { type Grant, grantPost } from './resident/post/actions'

/** What an operator of the account may ask for, by direct invocation alone: places, and the first posts. */
type Setup = {
  readonly district?: { readonly id: DistrictId; readonly plan: DistrictPlan }
  readonly grants?: readonly Grant[]
}

/** Asked twice, it adds nothing the second time. Answers with the places and their ids. */
export async function handler({ district, grants = [] }: Setup): Promise<unknown> {
  if (district && !idPattern('district').test(district.id))
    throw new Error('A district id is dst_ and 26 characters of 0-9 and A-Z without I, L, O, U.')
  const places = district ? await plantDistrict(world, district.id, district.plan) : []
  for (const grant of grants) await grantPost(world, grant)
  return {
    places: places.map(({ kind, id, name }) => ({ kind, id, name })),
    granted: grants.length,
  }
}
