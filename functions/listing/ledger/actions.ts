import type { Category } from '../../../shared/contract/listing'
import type { CommunityId, CompoundId, ListingId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { placeOf } from '../../place/actions'
import { compoundsWithin } from '../../place/area/actions'
import type { Compound } from '../../place/rules'
import { addressFormOf, glanceAtAccesses } from '../../platform/access'
import type { Call } from '../../platform/call'
import { goingOn, readCursor } from '../../platform/cursor'
import { guestOf, workerOf } from '../../platform/session'
import { walk } from '../../platform/walk'
import { isSkill, isVisible, type Listing } from '../rules'
import { glanceAtListings, listVisible } from '../store'

/** A thing or skill that neighbours see, as the console lists it. */
export type Lends = {
  readonly id: ListingId
  readonly title: string
  readonly kind: 'item' | 'skill'
  readonly category?: Category
  readonly compoundName: string
  readonly buildingName: string
  /** How neighbours call the owner. */
  readonly owner: string
  /** Epoch ms. */
  readonly publishedAt: number
}
type Page = { readonly rows: readonly Lends[]; readonly cursor?: string }
type Refused = { readonly code: 'access.notAllowed' | 'cursor.invalid' }

type Asked = {
  readonly nodeId: CommunityId | CompoundId
  readonly cursor?: string | undefined
}
type Asking = Pick<Call<'worker'>, 'caller'>
type Found = { readonly part: Compound; readonly listing: Listing }

const LIMIT = 50

async function rowsOf(found: readonly Found[]): Promise<readonly Lends[]> {
  const owners = await glanceAtAccesses(found.map(({ listing }) => listing.ownerId))
  return found.map(({ part, listing }) => ({
    ...{ id: listing.id, title: listing.title, kind: isSkill(listing) ? 'skill' : 'item' },
    ...(listing.category === undefined ? {} : { category: listing.category }),
    compoundName: part.name,
    buildingName: part.buildings.find(({ id }) => id === listing.buildingId)?.name ?? '',
    owner: addressFormOf(owners.get(listing.ownerId)),
    publishedAt: listing.publishedAt ?? listing.updatedAt,
  }))
}

/** What stands in a compound or community, the newest of each compound first, for those who work there and above. */
export async function listLent(
  { caller }: Asking,
  { nodeId, cursor }: Asked,
): Promise<Outcome<Page, Refused>> {
  const place = await placeOf(nodeId)
  if (!place || !workerOf(caller, place)) return refuse({ code: 'access.notAllowed' })
  const scope = [caller.id, 'lent', nodeId]
  const after = await readCursor(scope, cursor)
  if (!after.ok) return after
  const page = { after: after.value, limit: LIMIT }
  const { rows, place: next } = await walk(await compoundsWithin(place), page, ({ id }, at) =>
    listVisible(guestOf(id), undefined, { before: at.after, limit: at.limit }),
  )
  const listings = await glanceAtListings(rows.map(({ row }) => row.id as ListingId))
  // The index comes a moment behind: what was taken down is not shown any more.
  const found = rows.flatMap(({ part }, n): Found[] => {
    const listing = listings[n]
    return listing && isVisible(listing) ? [{ part, listing }] : []
  })
  return accept({ rows: await rowsOf(found), ...(await goingOn(scope, next)) })
}
