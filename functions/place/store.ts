import type { CompoundSummary } from '../../shared/contract/place'
import type {
  CommunityId,
  CompoundId,
  DistrictId,
  PlaceId,
  StreetId,
} from '../../shared/kernel/ids'
import { factsOf } from '../platform/facts'
import { listCards, type Row } from '../platform/lists'
import { communitiesKey, PlaceEntity, streetsKey } from './entities'
import type { Community, Compound, Place } from './rules'

const facts = factsOf<Place>(PlaceEntity)

/** Places hardly ever change, so they are read eventually consistent. */
export const loadPlace = (id: PlaceId): Promise<Place | undefined> =>
  facts.load({ id }, { consistent: false })

/** As it stands at this moment, for whoever changes it. */
export const loadPlaceNow = (id: PlaceId): Promise<Place | undefined> =>
  facts.load({ id }, { consistent: true })

export async function loadCompoundNow(id: CompoundId): Promise<Compound | undefined> {
  const place = await loadPlaceNow(id)
  return place?.kind === 'compound' ? place : undefined
}

export async function loadCompound(id: CompoundId): Promise<Compound | undefined> {
  const place = await loadPlace(id)
  return place?.kind === 'compound' ? place : undefined
}

/** As a desk lists it. */
export type ListedCompound = CompoundSummary & Pick<Compound, 'reached'>

// A district has some hundreds of compounds at the most: one page of a megabyte holds thousands.
const ALL = 1000

/** The compounds of one community: they stand side by side in their district's list. */
export async function listCompoundsIn({
  districtId,
  streetId,
  name,
  ...community
}: Community): Promise<readonly ListedCompound[]> {
  const { streetName = (await loadPlace(streetId))?.name ?? '' } = community
  const rows = await listCards<Omit<ListedCompound, 'id'>>({
    index: 'gsi1',
    partition: `DISTRICT#${districtId}#COMPOUNDS`,
    range: { beginsWith: `${streetName}#${name}#` },
    limit: ALL,
  })
  return rows.map(({ id, card }) => ({ id: id as CompoundId, ...card }))
}

export async function listCompoundsOf(districtId: DistrictId): Promise<readonly ListedCompound[]> {
  const rows = await listCards<Omit<ListedCompound, 'id'>>({
    index: 'gsi1',
    partition: `DISTRICT#${districtId}#COMPOUNDS`,
    limit: ALL,
  })
  return rows.map(({ id, card }) => ({ id: id as CompoundId, ...card }))
}

type From = { readonly after: string; readonly limit: number }

/** Some of the same from a place in the list on, which is by street, community and name. */
export const listCompoundsFrom = (
  districtId: DistrictId,
  { after, limit }: From,
): Promise<readonly Row<Omit<ListedCompound, 'id'>>[]> =>
  listCards<Omit<ListedCompound, 'id'>>({
    ...{ index: 'gsi1', partition: `DISTRICT#${districtId}#COMPOUNDS` },
    ...{ range: { gt: after }, limit },
  })

/** The compounds of a street, those of a community beside each other. */
export const listCompoundsUnder = async (
  districtId: DistrictId,
  streetName: string,
): Promise<readonly ListedCompound[]> =>
  (await listCompoundsOf(districtId)).filter((one) => one.streetName === streetName)

type Below = { readonly districtId: DistrictId; readonly prefix: string }
type Page = { readonly after: string | undefined; readonly limit: number }

/** Those of a part of a district, by pages, in the order of street, community and name. */
export async function listCompoundsBelow(
  { districtId, prefix }: Below,
  { after, limit }: Page,
): Promise<readonly (ListedCompound & { readonly sortKey: string })[]> {
  const rows = await listCards<Omit<ListedCompound, 'id'>>({
    index: 'gsi1',
    partition: `DISTRICT#${districtId}#COMPOUNDS`,
    range: after === undefined ? { beginsWith: prefix } : { gt: after },
    limit,
  })
  const own = rows.filter(({ sortKey }) => sortKey.startsWith(prefix))
  return own.map(({ id, sortKey, card }) => ({ id: id as CompoundId, sortKey, ...card }))
}

export type Named = { readonly id: StreetId | CommunityId; readonly name: string }

/** What lies right below a district or a street, whether or not anybody lives there as yet. */
export async function listNamed(
  above: { readonly districtId: DistrictId } | { readonly streetId: StreetId },
): Promise<readonly Named[]> {
  const partition =
    'streetId' in above ? communitiesKey(above.streetId) : streetsKey(above.districtId)
  const rows = await listCards<Pick<Named, 'name'>>({ index: 'gsi1', partition, limit: ALL })
  return rows.map(({ id, card }) => ({ id: id as Named['id'], name: card.name }))
}
