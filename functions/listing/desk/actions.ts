import type { Category } from '../../../shared/contract/listing'
import type { ListingId, PlaceId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { WorkerOf } from '../../../shared/kernel/scope'
import { compoundOf } from '../../place/actions'
import { laidOut, type LaidOut, type NodeAsked } from '../../place/desk/actions'
import type { Place } from '../../place/rules'
import { addressFormOf, glanceAtAccess } from '../../platform/access'
import type { Call } from '../../platform/call'
import { workerOf } from '../../platform/session'
import type { Calendar } from '../calendar/rules'
import { glanceAtCalendar } from '../calendar/store'
import { type Card, isSkill, type Listing, type Shelf } from '../rules'
import { loadListing } from '../store'
import { listShelf } from './store'

type Asking = Pick<Call<'worker'>, 'caller'>

/** A thing or help as a desk lists it: nobody's name, so that forty are a few units of reading. */
export type OnShelf = {
  readonly id: ListingId
  readonly compoundName: string
  readonly buildingName: string
  readonly card: Card
}

const LIMIT = 40
type Refused = { readonly code: 'access.notAllowed' | 'cursor.invalid' }
type Wanted = NodeAsked & { readonly shelf: Shelf; readonly category?: Category | undefined }

const buildingIn = (place: Place, buildingId: string): string =>
  place.kind === 'compound' ? (place.buildings.find(({ id }) => id === buildingId)?.name ?? '') : ''

/** What stands on one shelf of a place, the newest of each compound first. */
export async function listOnShelf(
  call: Asking,
  { shelf, category, ...asked }: Wanted,
): Promise<Outcome<LaidOut<OnShelf>, Refused>> {
  const laid = await laidOut(call, asked, {
    ...{ scope: ['shelf', shelf, category ?? ''], limit: LIMIT },
    read: ({ proof, part }, page) => listShelf(proof, { shelf, category }, [part.id, page]),
  })
  if (!laid.ok) return laid
  const { place, rows } = laid.value
  const shown = rows.map(({ part, row: { id, card } }): OnShelf => ({
    ...{ id: id as ListingId, card, compoundName: part.name },
    buildingName: buildingIn(place, card.building),
  }))
  return accept({ ...laid.value, rows: shown })
}

export type ListingCase = {
  readonly proof: WorkerOf
  readonly listing: Listing
  readonly calendar: Calendar | undefined
  /** How neighbours call its owner. */
  readonly owner: string
  readonly buildingName: string
  readonly isSkill: boolean
}

const liesIn = ({ districtId, streetId, communityId, compoundId }: Listing, nodeId: PlaceId) =>
  [districtId, streetId, communityId, compoundId].some((id) => id === nodeId)

/** One thing, as those who work there see it, as it stands at this moment. */
export async function caseOfListing(
  { caller }: Asking,
  { nodeId, listingId }: { readonly nodeId: PlaceId; readonly listingId: ListingId },
): Promise<Outcome<ListingCase, { readonly code: 'listing.notFound' }>> {
  const [listing, calendar] = await Promise.all([
    loadListing(listingId),
    glanceAtCalendar(listingId),
  ])
  const proof = listing && liesIn(listing, nodeId) ? workerOf(caller, listing) : undefined
  if (!listing || !proof) return refuse({ code: 'listing.notFound' })
  const [owner, compound] = await Promise.all([
    glanceAtAccess(listing.ownerId),
    compoundOf(listing.compoundId),
  ])
  const building = compound?.buildings.find(({ id }) => id === listing.buildingId)
  return accept({
    ...{ proof, listing, calendar, owner: addressFormOf(owner) },
    ...{ buildingName: building?.name ?? '', isSkill: isSkill(listing) },
  })
}
