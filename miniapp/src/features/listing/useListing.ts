import { useQuery } from '@tanstack/react-query'
import { useRouter } from '@tarojs/taro'
import { showListing } from '../../../../shared/contract/listing'
import type { ListingId } from '../../../../shared/kernel/ids'
import { call } from '../../api/call'
import { CallFailed, type Failure } from '../../api/answer'

const GONE: ReadonlySet<string> = new Set(['listing.gone', 'listing.notFound'])

const isGone = (failure: Failure): boolean =>
  failure.is === 'refused' && GONE.has(failure.refusal.code)

/** A listing; `null` when its owner has put it away: an end, and no failure to try again. */
async function loadListing(listingId: ListingId) {
  const answer = await call(showListing, { listingId })
  if (answer.is === 'done') return answer.value
  if (isGone(answer)) return null
  throw new CallFailed(answer)
}

export const useListing = (id: ListingId) =>
  useQuery({ queryKey: ['listing', id], queryFn: () => loadListing(id) })

/** Which listing the page is for: opened by a card or a shared link (`id`), or by a printed code (`scene`). */
export function useListingId(): ListingId {
  const { id, scene } = useRouter().params
  return (id ?? decodeURIComponent(scene ?? '')) as ListingId
}
