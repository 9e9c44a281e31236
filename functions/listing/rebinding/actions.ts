import type { ListingId } from '../../../shared/kernel/ids'
import type { Caller } from '../../platform/session'
import { isOver } from '../rules'
import { glanceAtListings, listOwn } from '../store'

// More than an account that lives nowhere can have.
const LOOKED_AT = 50

/** Whether somebody has things that are not put away for good. */
export async function ownsThings({ id }: Pick<Caller, 'id'>): Promise<boolean> {
  const rows = await listOwn(id, { before: undefined, limit: LOOKED_AT })
  const listings = await glanceAtListings(rows.map((row) => row.id as ListingId))
  return listings.some((one) => one !== undefined && !isOver(one))
}
