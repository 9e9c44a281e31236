import type * as contract from '../../shared/contract/place'
import type { CompoundSummary } from '../../shared/contract/place'
import type { CompoundId, DistrictId, PlaceId } from '../../shared/kernel/ids'
import { accept, refuse } from '../../shared/kernel/outcome'
import type { Action } from '../platform/call'
import { commit } from '../platform/commit'
import { next } from '../platform/facts'
import type { World } from '../platform/world'
import {
  type Community,
  type Compound,
  type DistrictPlan,
  type Place,
  plant,
  type Street,
} from './rules'
import { closedBecause } from './standing/rules'
import {
  listCompoundsIn,
  listCompoundsOf,
  listNamed,
  loadCompound,
  loadCompoundNow,
  loadPlace,
  loadPlaceNow,
} from './store'
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

const aboveOf = (place: Street | Community) =>
  place.kind === 'street' ? { districtId: place.districtId } : { streetId: place.streetId }

/** Those above the compounds stand in lists; one that was planted before there were any is put there. */
async function putDown(place: Place): Promise<void> {
  const known = await loadPlaceNow(place.id)
  if (!known) return commit(changePlace(place))
  if (known.kind !== 'street' && known.kind !== 'community') return
  const listed = await listNamed(aboveOf(known))
  if (!listed.some(({ id }) => id === known.id)) await commit(changePlace(next(known, {})))
}

/** Makes the places of a plan that do not exist yet; for the operator's setup, never a route. */
export async function plantDistrict(
  world: World,
  districtId: DistrictId,
  plan: DistrictPlan,
): Promise<readonly Place[]> {
  const places = plant(plan, districtId, (kind, ...path) => world.idFor(kind, ...path))
  for (const place of places) await putDown(place)
  return places
}
