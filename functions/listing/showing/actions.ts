import type * as contract from '../../../shared/contract/listing'
import { type ListingView, type MyListingRow, PAGE_SIZE } from '../../../shared/contract/listing'
import type { LocalDate } from '../../../shared/kernel/dates'
import type { ListingId, PhotoId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { glanceAtAccess } from '../../platform/access'
import type { Action } from '../../platform/call'
import { readCursor, writeCursor } from '../../platform/cursor'
import type { Row } from '../../platform/lists'
import { approvedMembership, type Caller } from '../../platform/session'
import { myListing, ownListing } from '../actions'
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

const isOver = ({ status }: Listing): boolean => status === 'withdrawn' || status === 'paused'

export const showListing: Action<typeof contract.showListing> = async (
  { world, caller },
  { listingId },
) => {
  const [listing, calendar] = await Promise.all([
    glanceAtListing(listingId),
    glanceAtCalendar(listingId),
  ])
  if (!listing || (caller && caller.districtId !== listing.districtId))
    return refuse({ code: 'listing.notFound' })
  const isMine = caller?.id === listing.ownerId
  if (isOver(listing) && calendar) return refuse({ code: 'listing.gone' })
  if (!isVisible(listing) || !calendar) return refuse({ code: 'listing.notFound' })
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
  return own.ok ? accept(myListing(own.value)) : own
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
  const last = rows.length === PAGE_SIZE ? rows.at(-1) : undefined
  return accept({
    listings: rows.map(rowOf),
    ...(last ? { cursor: await writeCursor(scope, last.sortKey) } : {}),
  })
}
