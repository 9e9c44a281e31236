import type { ListingId } from '../../../shared/kernel/ids'
import { loadListing } from '../store'

/** For features above: whether it is there at this moment. */
export const isListed = async (id: ListingId): Promise<boolean> =>
  (await loadListing(id)) !== undefined
