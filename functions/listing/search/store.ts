import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { BuildingId, ListingId } from '../../../shared/kernel/ids'
import type { GuestOf, MemberOf } from '../../../shared/kernel/scope'
import { table } from '../../platform/table'

export type Sought = {
  readonly gram: string
  readonly after: string | undefined
  readonly limit: number
}
/** Listings that had a gram when they were last indexed: each to be checked before it is shown. */
export type Hits = { readonly ids: readonly ListingId[]; readonly after: string | undefined }

type Hit = Readonly<Record<string, unknown>>

// In the order of the ids, which says nothing: each is derived from the request that made it.
const rangeOf = ({ after }: Sought) => (after === undefined ? {} : { range: { lt: after } })
const pageOf = ({ limit }: Sought) => ({ limit, reverse: true })

const listGrams = async (partition: string, sought: Sought): Promise<readonly Hit[]> => {
  const command = table.build(QueryCommand).query({ partition, ...rangeOf(sought) })
  return (await command.options(pageOf(sought)).send()).Items ?? []
}

const listIndexed = async (
  index: 'gsi2' | 'gsi3',
  partition: string,
  sought: Sought,
): Promise<readonly Hit[]> => {
  const command = table.build(QueryCommand).query({ index, partition, ...rangeOf(sought) })
  return (await command.options(pageOf(sought)).send()).Items ?? []
}

const behind = (hits: readonly Hit[], limit: number, key: string): string | undefined =>
  hits.length < limit ? undefined : String(hits.at(-1)?.[key])

/** Of the own building. */
export async function listHitsInBuilding(
  { buildingId }: MemberOf & { readonly buildingId: BuildingId },
  sought: Sought,
): Promise<Hits> {
  const hits = await listIndexed('gsi2', `BUILDING#${buildingId}#GRAM#${sought.gram}`, sought)
  return {
    ids: hits.map((hit) => String(hit['gsi2sk']) as ListingId),
    after: behind(hits, sought.limit, 'gsi2sk'),
  }
}

/** Of the compound, but for those that the building's list has. */
export async function listHits(
  proof: MemberOf | GuestOf | (MemberOf & { readonly buildingId: BuildingId }),
  sought: Sought,
): Promise<Hits> {
  const hits = await listGrams(`COMPOUND#${proof.compoundId}#GRAM#${sought.gram}`, sought)
  const own = 'buildingId' in proof ? proof.buildingId : undefined
  const others = hits.filter((hit) => hit['buildingId'] === undefined || hit['buildingId'] !== own)
  return {
    ids: others.map((hit) => String(hit['sk']) as ListingId),
    after: behind(hits, sought.limit, 'sk'),
  }
}

/** Of the other compounds of the community, as far as they are open to it. */
export async function listHitsAround(
  { communityId, compoundId }: MemberOf,
  sought: Sought,
): Promise<Hits> {
  const hits = await listIndexed('gsi3', `COMMUNITY#${communityId}#GRAM#${sought.gram}`, sought)
  const own = `${compoundId}#`
  const keys = hits.map((hit) => String(hit['gsi3sk']))
  const last = behind(hits, sought.limit, 'gsi3sk')
  return {
    ids: keys.filter((key) => !key.startsWith(own)).map((key) => key.split('#')[1] as ListingId),
    // The own compound's stand side by side: what is left of them is passed over at once.
    after: last?.startsWith(own) ? own : last,
  }
}
