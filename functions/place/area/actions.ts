import type { CompoundSummary } from '../../../shared/contract/place'
import type { CommunityId, CompoundId, StreetId } from '../../../shared/kernel/ids'
import type { Compound, Place } from '../rules'
import {
  listCompoundsIn,
  listCompoundsOf,
  listCompoundsUnder,
  type ListedCompound,
  loadCompound,
} from '../store'

/** A place in which people work, and what lies above it. */
export type AreaPlace = { readonly name: string; readonly inside: string } & (
  | { readonly kind: 'street'; readonly id: StreetId }
  | { readonly kind: 'community'; readonly id: CommunityId; readonly aboveId: StreetId }
  | { readonly kind: 'compound'; readonly id: CompoundId; readonly aboveId?: CommunityId }
)

export type { ListedCompound }

/** For features above: the compounds below a place. */
export async function compoundsIn(place: Place): Promise<readonly ListedCompound[]> {
  if (place.kind === 'district') return listCompoundsOf(place.id)
  if (place.kind === 'street') return listCompoundsUnder(place.districtId, place.name)
  if (place.kind === 'community') return listCompoundsIn(place)
  const { id, name, communityName, streetName, status, reached } = place
  const more = { ...(status && { status }), ...(reached && { reached }) }
  return [{ id, name, communityName, streetName, ...more }]
}

/** One of each, by what is the same of them. */
const distinct = <Kind>(all: readonly Kind[], by: (one: Kind) => string): readonly Kind[] => [
  ...new Map(all.map((one) => [by(one), one])).values(),
]

const streetOf = ({ streetId: id, streetName: name }: Compound): AreaPlace => ({
  ...{ kind: 'street', id, name, inside: '' },
})
const communityOf = (compound: Compound): AreaPlace => ({
  kind: 'community',
  id: compound.communityId,
  name: compound.communityName,
  inside: compound.streetName,
  aboveId: compound.streetId,
})
const compoundOf = (
  { id, name, communityName: inside }: CompoundSummary,
  aboveId: CommunityId | undefined,
): AreaPlace => ({
  ...{ kind: 'compound', id, name, inside },
  ...(aboveId === undefined ? {} : { aboveId }),
})

/** Two streets of a district may each have a community of one name. */
const communityKey = ({
  streetName,
  communityName,
}: Pick<CompoundSummary, 'streetName' | 'communityName'>): string =>
  `${streetName}#${communityName}`

const SHOWN: Readonly<Record<Place['kind'], readonly AreaPlace['kind'][]>> = {
  district: ['street', 'community', 'compound'],
  street: ['street', 'community', 'compound'],
  community: ['community', 'compound'],
  compound: ['compound'],
}

/** A place and all that lies below it and holds people. Only compounds are listed by the table, the others follow. */
export async function areaOf(place: Place): Promise<readonly AreaPlace[]> {
  const compounds = await compoundsIn(place)
  const firsts = distinct(compounds, communityKey)
  const known = (await Promise.all(firsts.map(({ id }) => loadCompound(id)))).filter(
    (one) => one !== undefined,
  )
  const communityIds = new Map(known.map((one) => [communityKey(one), one.communityId]))
  const all = [
    ...distinct(known, ({ streetId }) => streetId).map(streetOf),
    ...known.map(communityOf),
    ...compounds.map((one) => compoundOf(one, communityIds.get(communityKey(one)))),
  ]
  return all.filter(({ kind }) => SHOWN[place.kind].includes(kind))
}

/** The compounds of a community, or one alone, each with its buildings: where people live whom somebody answers for. */
export async function compoundsWithin(place: Place): Promise<readonly Compound[]> {
  if (place.kind === 'compound') return [place]
  if (place.kind !== 'community') return []
  const found = await Promise.all((await listCompoundsIn(place)).map(({ id }) => loadCompound(id)))
  return found.filter((one) => one !== undefined)
}
