import type { CompoundId, ListingId } from '../../../shared/kernel/ids'
import type { Caller } from '../../platform/session'
import { isOver, type Listing } from '../rules'
import { glanceAtListings, listOwn } from '../store'

const AT_ONCE = 50

async function allOf({ id }: Pick<Caller, 'id'>): Promise<readonly Listing[]> {
  const found: Listing[] = []
  let before: string | undefined
  do {
    const rows = await listOwn(id, { before, limit: AT_ONCE })
    const listings = await glanceAtListings(rows.map((row) => row.id as ListingId))
    found.push(...listings.filter((one) => one !== undefined))
    before = rows.length < AT_ONCE ? undefined : rows.at(-1)?.sortKey
  } while (before !== undefined)
  return found
}

/** One's own things in a compound that are not put away for good. */
export const ownIn = async (
  caller: Pick<Caller, 'id'>,
  compoundId: CompoundId,
): Promise<readonly ListingId[]> =>
  (await allOf(caller))
    .filter((one) => one.compoundId === compoundId && !isOver(one))
    .map((one) => one.id)

/** One's own things that are published, or about to close behind their last loan. */
export const shownOf = async (caller: Pick<Caller, 'id'>): Promise<readonly ListingId[]> =>
  (await allOf(caller))
    .filter(({ status, closesAs }) => status === 'published' || closesAs !== undefined)
    .map((one) => one.id)
