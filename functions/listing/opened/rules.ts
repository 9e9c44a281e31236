import type { Category } from '../../../shared/contract/listing'
import type { CommunityId, CompoundId, ListingId } from '../../../shared/kernel/ids'
import { isOpenAround, isVisible, type Listing } from '../rules'

/** That a thing stands in its community's list, beyond its own compound. */
export type Opened = {
  readonly listingId: ListingId
  readonly communityId: CommunityId
  readonly compoundId: CompoundId
  readonly category?: Category
  readonly publishedAt: number
}

/** What neighbours of the whole community may see of a listing, `undefined` where they may not. */
export const openedOf = (listing: Listing): Opened | undefined =>
  isVisible(listing) && isOpenAround(listing)
    ? {
        listingId: listing.id,
        communityId: listing.communityId,
        compoundId: listing.compoundId,
        ...(listing.category === undefined ? {} : { category: listing.category }),
        publishedAt: listing.publishedAt ?? listing.createdAt,
      }
    : undefined
