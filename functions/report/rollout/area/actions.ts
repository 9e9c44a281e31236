import { placeOf } from '../../../place/actions'
import {
  type AreaPlace,
  areaOf,
  compoundsIn,
  type ListedCompound,
} from '../../../place/area/actions'
import type { Call } from '../../../platform/call'
import { isAdmin, postsHeld } from '../../../platform/session'

type Desk = Pick<Call<'worker'>, 'caller'>

const placesOf = async ({ caller }: Desk) => {
  const ids = [...new Set(postsHeld(caller).map(({ nodeId }) => nodeId))]
  return (await Promise.all(ids.map((id) => placeOf(id)))).filter((one) => one !== undefined)
}

const distinct = <One extends { readonly id: string }>(all: readonly One[]): readonly One[] => [
  ...new Map(all.map((one) => [one.id, one])).values(),
]

/** The compounds where somebody works, those that nobody sees yet among them. */
export async function ownCompounds(call: Desk): Promise<readonly ListedCompound[]> {
  const all = await Promise.all((await placesOf(call)).map(compoundsIn))
  return distinct(all.flat())
}

export type Ground = Extract<AreaPlace, { readonly kind: 'street' | 'community' }>

/** Below what somebody may put down a compound: communities, and streets for a new one. */
export async function groundsFor(call: Desk): Promise<readonly Ground[]> {
  if (!isAdmin(call.caller)) return []
  const places = await placesOf(call)
  const areas = (await Promise.all(places.map(areaOf))).flat()
  // A street without a compound as yet stands in no list of them.
  const own = places.flatMap((place): readonly Ground[] =>
    place.kind === 'street' ? [{ kind: 'street', id: place.id, name: place.name, inside: '' }] : [],
  )
  return distinct([...own, ...areas.filter((one) => one.kind !== 'compound')])
}
