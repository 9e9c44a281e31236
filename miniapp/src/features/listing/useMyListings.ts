import { useInfiniteQuery, useQuery, useQueryClient } from '@tanstack/react-query'
import {
  listMyListings,
  type MyListing,
  showMyListing,
} from '../../../../shared/contract/ownListing'
import type { ListingId } from '../../../../shared/kernel/ids'
import { ask, askIfThere } from '../../api/call'

/** One's own thing in whatever state; `null` when it is no longer there, or somebody else's. */
export const useMyListing = (listingId: ListingId | undefined) =>
  useQuery({
    queryKey: ['myListing', listingId],
    queryFn: () => askIfThere(showMyListing, { listingId: listingId as ListingId }),
    enabled: listingId !== undefined,
  })

export const useMyListings = () =>
  useInfiniteQuery({
    queryKey: ['myListings'],
    queryFn: ({ pageParam }) => ask(listMyListings, { cursor: pageParam }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ cursor }) => cursor,
  })

/** Keeps what a write answered, and has every list that shows it asked again. */
export function useMineChanged(): (listing: MyListing) => void {
  const client = useQueryClient()
  return (listing) => {
    client.setQueryData(['myListing', listing.id], listing)
    const shown = [['myListings'], ['listing', listing.id], ['listings'], ['today'], ['bookings']]
    for (const queryKey of [...shown, ['booking'], ['openBookings', listing.id]])
      void client.invalidateQueries({ queryKey })
  }
}
