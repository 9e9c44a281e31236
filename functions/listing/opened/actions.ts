import { type Category, PAGE_SIZE } from '../../../shared/contract/listing'
import type { CompoundId } from '../../../shared/kernel/ids'
import type { MemberOf } from '../../../shared/kernel/scope'
import { type Card, cardOf, isOpenAround, isVisible, type Listing } from '../rules'
import { glanceAtListings } from '../store'
import { listOpened } from './store'

type Opened = { readonly id: string; readonly card: Card; readonly compoundId: CompoundId }
type Page = { readonly found: readonly Opened[]; readonly after: string | undefined }

/** Whether somebody of another compound may see it: open to the community, and of the same one. */
export const isInReach = (
  listing: Listing | undefined,
  { communityId, compoundId }: MemberOf,
): listing is Listing =>
  listing !== undefined &&
  isVisible(listing) &&
  isOpenAround(listing) &&
  listing.communityId === communityId &&
  listing.compoundId !== compoundId

/** A page of what other compounds of the own community lend to everybody there; each is looked at itself. */
export async function openedTo(
  home: MemberOf,
  category: Category | undefined,
  before: string | undefined,
): Promise<Page> {
  const rows = await listOpened(home, category, { before, limit: PAGE_SIZE })
  const others = rows.filter(({ card }) => card.compoundId !== home.compoundId)
  const listings = await glanceAtListings(others.map(({ card }) => card.listingId))
  const found = listings.filter(
    (one): one is Listing =>
      isInReach(one, home) && (category === undefined || one.category === category),
  )
  return {
    found: found.map((one) => ({ id: one.id, card: cardOf(one), compoundId: one.compoundId })),
    after: rows.length === PAGE_SIZE ? rows.at(-1)?.sortKey : undefined,
  }
}
