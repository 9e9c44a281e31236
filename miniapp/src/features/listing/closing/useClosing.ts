import { useQuery } from '@tanstack/react-query'
import {
  closeListing,
  type Future,
  listListingBookings,
} from '../../../../../shared/contract/closing'
import type { Closing } from '../../../../../shared/contract/ownListing'
import type { ListingId } from '../../../../../shared/kernel/ids'
import { ask } from '../../../api/call'
import { useSend } from '../../frame/useSend'
import { forgetDraftOf } from '../publish/draft'
import { useMineChanged } from '../useMyListings'

type Asking = { readonly isAsked: boolean }

/** What is open of one's own thing; asked for when somebody wants to close it, and anew each time. */
export const useOpenBookings = (listingId: ListingId, { isAsked }: Asking) =>
  useQuery({
    queryKey: ['openBookings', listingId],
    queryFn: () => ask(listListingBookings, { listingId }),
    enabled: isAsked,
    gcTime: 0,
  })

/** Closes a thing; what it answers stands in every list at once. */
export function useClosing(listingId: ListingId, onDone: () => void) {
  const changed = useMineChanged()
  const step = useSend(closeListing, (listing) => {
    // Words that were typed into a thing which is put away shall not come up with the next one.
    forgetDraftOf(listing.id)
    changed(listing)
    onDone()
  })
  const close = (as: Closing, future?: Future) =>
    step.send({ listingId, as, ...(future === undefined ? {} : { future }) })
  return { close, isSending: step.isSending, because: step.because }
}
