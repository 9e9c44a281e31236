import type * as contract from '../../../shared/contract/ownListing'
import {
  type ListingView,
  PAGE_SIZE,
  type showListing as ShowListing,
} from '../../../shared/contract/listing'
import type { MyListingRow } from '../../../shared/contract/ownListing'
import type { LocalDate } from '../../../shared/kernel/dates'
import type { ListingId, PhotoId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { glanceAtAccess } from '../../platform/access'
import type { Action } from '../../platform/call'
import { afterFull, goingOn, readCursor } from '../../platform/cursor'
import type { Row } from '../../platform/lists'
import { approvedMembership, type Caller } from '../../platform/session'
import { ownListing } from '../actions'
import { myListing } from '../photos/actions'
import { type Calendar, occupied } from '../calendar/rules'
import { glanceAtCalendar } from '../calendar/store'
import { type Card, isVisible, type Listing } from '../rules'
import { glanceAtListing, listOwn } from '../store'

const takenDays = ({ booked }: Calendar, today: LocalDate): ListingView['taken'] =>
  booked
    .map((slot) => occupied(slot, today))
    .filter(({ until }) => until > today)
    .map(({ from, until }) => ({ from: from < today ? today : from, until }))

/** Who it belongs to: a form of address and how near, for verified neighbours of the compound alone. */
async function ownerFor(
  caller: Caller | undefined,
  listing: Listing,
): Promise<Pick<ListingView, 'owner'>> {
  const home = caller && approvedMembership(caller, listing.compoundId)
  if (!home) return {}
  const owner = await glanceAtAccess(listing.ownerId)
  const nearness = home.buildingId === listing.buildingId ? 'sameBuilding' : 'sameCompound'
  return { owner: { addressForm: owner?.addressForm ?? '', nearness } }
}

type Shown = { readonly listing: Listing; readonly calendar: Calendar }
type NotShown = { readonly code: 'listing.notFound' | 'listing.gone' }
const isOver = ({ status }: Listing): boolean => status === 'withdrawn' || status === 'paused'

/** A listing that visitors may see; one that was there and is not any more is said to be gone. */
async function shown(
  listingId: ListingId,
  caller: Caller | undefined,
): Promise<Outcome<Shown, NotShown>> {
  const [listing, calendar] = await Promise.all([
    glanceAtListing(listingId),
    glanceAtCalendar(listingId),
  ])
  const isForeign = caller !== undefined && caller.districtId !== listing?.districtId
  // Without a calendar it was never published.
  if (!listing || !calendar || isForeign) return refuse({ code: 'listing.notFound' })
  if (isOver(listing)) return refuse({ code: 'listing.gone' })
  return isVisible(listing) ? accept({ listing, calendar }) : refuse({ code: 'listing.notFound' })
}

export const showListing: Action<typeof ShowListing> = async ({ world, caller }, { listingId }) => {
  const found = await shown(listingId, caller)
  if (!found.ok) return found
  const { listing, calendar } = found.value
  const isMine = caller?.id === listing.ownerId
  const { id, title, category = 'other', condition, description, terms, compoundId } = listing
  return accept({
    ...{ id, title, category, condition, description, terms, compoundId, isMine },
    accessories: [...listing.accessories],
    photoIds: [...listing.photoIds],
    isOpen: calendar.isOpen,
    taken: takenDays(calendar, world.today()),
    ...(await ownerFor(caller, listing)),
  })
}

export const showMyListing: Action<typeof contract.showMyListing> = async (call, { listingId }) => {
  const own = await ownListing(call, listingId)
  return own.ok ? accept(await myListing(own.value)) : own
}

const rowOf = ({ id, card }: Row<Card>): MyListingRow => ({
  id: id as ListingId,
  title: card.title,
  ...(card.state ?? { status: 'published', check: 'passed' }),
  ...(card.cover === undefined ? {} : { coverPhotoId: card.cover satisfies PhotoId }),
  updatedAt: card.at,
})

/** My things, the newest first, drafts and withdrawn ones too. */
export const listMyListings: Action<typeof contract.listMyListings> = async (
  { caller },
  { cursor },
) => {
  const scope = [caller.id, 'mine']
  const before = await readCursor(scope, cursor)
  if (!before.ok) return before
  const rows = await listOwn(caller.id, { before: before.value, limit: PAGE_SIZE })
  return accept({
    listings: rows.map(rowOf),
    ...(await goingOn(
      scope,
      afterFull(rows, PAGE_SIZE, ({ sortKey }) => sortKey),
    )),
  })
}
