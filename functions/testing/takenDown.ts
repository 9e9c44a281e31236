import type { ListingId } from '../../shared/kernel/ids'
import { atDesk, done } from './office'
import type { Person } from './town'

/** A thing that a worker took down. */
export async function takesDown(by: Person, listingId: ListingId): Promise<void> {
  const { holdListing } = await import('../listing/holding/actions')
  done(await holdListing(await atDesk(by), { listingId, reason: 'unsafe' }))
}
