import type * as contract from '../../../shared/contract/ownListing'
import {
  type ListingView,
  PAGE_SIZE,
  type showListing as ShowListing,
} from '../../../shared/contract/listing'
import type { MyListingRow } from '../../../shared/contract/ownListing'
import type { ListingId, PhotoId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { glanceAtAccess } from '../../platform/access'
import type { Action } from '../../platform/call'
import { afterFull, goingOn, readCursor } from '../../platform/cursor'
import type { Row } from '../../platform/lists'
import { type Caller, homeInReach } from '../../platform/session'
import { mutesOf } from '../../resident/mute/actions'
import { isMutedBy } from '../../resident/mute/rules'
import { ownListing } from '../actions'
import { myListing } from '../photos/actions'
import { type Calendar, isPromised } from '../calendar/rules'
import { freeSlots, withoutHours } from '../calendar/slots/rules'
import { takenSpans } from '../calendar/taken/rules'
import { glanceAtCalendar } from '../calendar/store'
import { nearnessOf } from '../finding/rules'
import { type Card, isSkill, isVisible, type Listing } from '../rules'
import { glanceAtListing, listOwn } from '../store'

type Owner = Pick<ListingView, 'owner'> & { readonly isUnwelcome: boolean }

/**
 * Who it belongs to: a form of address and how near, for those verified neighbours alone who may borrow it; and whether
 * the owner does not want to have to do with them.
 */
async function ownerFor(caller: Caller | undefined, listing: Listing): Promise<Owner> {
  const home = caller && homeInReach(caller, listing)
  if (!home) return { isUnwelcome: false }
  const access = await glanceAtAccess(listing.ownerId)
  return {
    owner: { addressForm: access?.addressForm ?? '', nearness: nearnessOf(home, listing) },
    isUnwelcome: access !== undefined && isMutedBy(await mutesOf(access), caller.id),
  }
}

export type Shown = { readonly listing: Listing; readonly calendar: Calendar }
type NotShown = { readonly code: 'listing.notFound' | 'listing.gone' }
const isOver = ({ status }: Listing): boolean => status !== 'draft' && status !== 'published'

/** A listing that visitors may see; one that was there and is not any more is said to be gone. */
export async function shown(
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

function queueOf({ queue = [] }: Calendar, caller: Caller | undefined) {
  const mine = queue.find(({ borrowerId }) => borrowerId === caller?.id)
  return {
    ...(queue.length === 0 ? {} : { waiting: queue.length }),
    ...(mine === undefined ? {} : { queued: mine.bookingId }),
  }
}

/** Of help, the slots that can be had: that it is help, and nothing of the helper's other hours. */
const slotsFor = (calendar: Calendar, listing: Listing, now: number) =>
  isSkill(listing) ? { kind: 'skill' as const, slots: [...freeSlots(calendar, now)] } : {}

export const showListing: Action<typeof ShowListing> = async ({ world, caller }, { listingId }) => {
  const found = await shown(listingId, caller)
  if (!found.ok) return found
  const { listing, calendar } = found.value
  const isMine = caller?.id === listing.ownerId
  const { isUnwelcome, ...owner } = await ownerFor(caller, listing)
  const { id, title, category = 'other', condition, description, compoundId } = listing
  return accept({
    ...{ id, title, category, condition, description, compoundId, isMine },
    accessories: [...listing.accessories],
    tags: [...(listing.tags ?? [])],
    photoIds: [...listing.photoIds],
    // Closed, as it is to anybody else at other times.
    isOpen: calendar.isOpen && !isPromised(calendar) && !isUnwelcome,
    terms: withoutHours(listing.terms),
    taken: takenSpans(calendar, world.now()),
    ...queueOf(calendar, caller),
    ...slotsFor(calendar, listing, world.now()),
    ...owner,
  })
}

export const showMyListing: Action<typeof contract.showMyListing> = async (call, { listingId }) => {
  const own = await ownListing(call, listingId)
  return own.ok ? accept(await myListing(own.value)) : own
}

const rowOf = ({ id, card }: Row<Card>): MyListingRow => ({
  id: id as ListingId,
  title: card.title,
  ...(card.kind === undefined ? {} : { kind: card.kind }),
  ...(card.state ?? { status: 'published', check: 'passed' }),
  ...(card.isGift ? { isGift: true } : {}),
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
