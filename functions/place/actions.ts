import type * as contract from '../../shared/contract/place'
import type { CompoundSummary } from '../../shared/contract/place'
import type { CompoundId, DistrictId, PlaceId } from '../../shared/kernel/ids'
import { accept, refuse } from '../../shared/kernel/outcome'
import type { Action } from '../platform/call'
import { commit } from '../platform/commit'
import type { World } from '../platform/world'
import { type Community, type Compound, type DistrictPlan, type Place, plant } from './rules'
import { closedBecause } from './standing/rules'
import { listCompoundsIn, listCompoundsOf, loadCompound, loadCompoundNow, loadPlace } from './store'
import { changePlace } from './writes'

/** For features above: the place itself, the compound itself. */
export const placeOf = (id: PlaceId): Promise<Place | undefined> => loadPlace(id)
export const compoundOf = (id: CompoundId): Promise<Compound | undefined> => loadCompound(id)
/** As it stands at this moment. */
export const compoundNow = (id: CompoundId): Promise<Compound | undefined> => loadCompoundNow(id)
export const compoundsOf = (community: Community): Promise<readonly CompoundSummary[]> =>
  listCompoundsIn(community)

export const listCompounds: Action<typeof contract.listCompounds> = async (_, { districtId }) => {
  const [district, compounds] = await Promise.all([
    loadPlace(districtId),
    listCompoundsOf(districtId),
  ])
  if (district?.kind !== 'district') return refuse({ code: 'place.notFound' })
  const shown = compounds.filter(({ status }) => status !== 'preparing')
  // How far they are is for those who open them.
  const listed = shown.map(({ reached: _reached, ...compound }) => compound)
  return accept({ districtName: district.name, compounds: listed })
}

export const showCompound: Action<typeof contract.showCompound> = async (_, { compoundId }) => {
  const compound = await loadCompound(compoundId)
  if (!compound) return refuse({ code: 'place.notFound' })
  const { id, name, communityName, streetName, buildings, status, practiceOf } = compound
  const because = closedBecause(compound)
  return accept({
    ...{ id, name, communityName, streetName, buildings: [...buildings] },
    ...(status === undefined ? {} : { status }),
    ...(because === undefined ? {} : { because }),
    ...(practiceOf === undefined ? {} : { isPractice: true as const }),
  })
}

/** Makes the places of a plan that do not exist yet; for the operator's setup, never a route. */
export async function plantDistrict(
  world: World,
  districtId: DistrictId,
  plan: DistrictPlan,
): Promise<readonly Place[]> {
  const places = plant(plan, districtId, (kind, ...path) => world.idFor(kind, ...path))
  for (const place of places) if (!(await loadPlace(place.id))) await commit(changePlace(place))
  return places
}
