import type { CompoundId, ListingId } from '../../../shared/kernel/ids'
import type { Caller } from '../../platform/session'
import { isOver, type Listing } from '../rules'
import { glanceAtListings, listOwn } from '../store'

const AT_ONCE = 50

/** One's own things that are not put away for good. */
async function ownOf({ id }: Pick<Caller, 'id'>): Promise<readonly Listing[]> {
  const found: Listing[] = []
  let before: string | undefined
  do {
    const rows = await listOwn(id, { before, limit: AT_ONCE })
    const listings = await glanceAtListings(rows.map((row) => row.id as ListingId))
    found.push(...listings.filter((one) => one !== undefined))
    before = rows.length < AT_ONCE ? undefined : rows.at(-1)?.sortKey
  } while (before !== undefined)
  return found.filter((one) => !isOver(one))
}

type Own = { readonly id: ListingId; readonly isShown: boolean }

/** Those of a compound. */
export const ownIn = async (
  caller: Pick<Caller, 'id'>,
  compoundId: CompoundId,
): Promise<readonly ListingId[]> =>
  (await ownOf(caller)).filter((one) => one.compoundId === compoundId).map(({ id }) => id)

/** All of them, wherever they are; shown is also what is about to close behind its last loan. */
export const ownKept = async (caller: Pick<Caller, 'id'>): Promise<readonly Own[]> =>
  (await ownOf(caller)).map(({ id, status, closesAs }) => ({
    id,
    isShown: status === 'published' || closesAs !== undefined,
  }))
