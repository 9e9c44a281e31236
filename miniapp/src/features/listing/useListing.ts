import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tarojs/taro'
import { showListing } from '../../../../shared/contract/listing'
import type { ListingId } from '../../../../shared/kernel/ids'
import { askIfThere } from '../../api/call'

/** A listing; `null` when its owner has put it away. */
export const useListing = (id: ListingId) =>
  useQuery({
    queryKey: ['listing', id],
    queryFn: () => askIfThere(showListing, { listingId: id }),
  })

/** What stands in a printed code; nothing where it was torn. */
function decoded(scene: string): string {
  try {
    return decodeURIComponent(scene)
  } catch {
    return ''
  }
}

/** Which listing the page is for: opened by a card or a shared link (`id`), or by a printed code (`scene`). */
export function useListingId(): ListingId {
  const { id, scene } = useRouter().params
  return (id ?? decoded(scene ?? '')) as ListingId
}
