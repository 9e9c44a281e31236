import type { Photo } from '../moderation/photo/rules'
import type { Withheld } from '../moderation/withheld/rules'
import { tell } from '../notice/actions'
import { commit } from '../platform/commit'
import { next } from '../platform/facts'
import { withFreshRead } from '../platform/retry'
import { type Reaction, reaction } from '../platform/stream'
import type { World } from '../platform/world'
import type { ListingId } from '../../shared/kernel/ids'
import { accept } from '../../shared/kernel/outcome'
import { calendarFor } from './calendar/rules'
import { loadCalendar } from './calendar/store'
import { changeCalendar } from './calendar/writes'
import { type Listing, refusedLabel, settledNews, withTextCheck, withVerdict } from './rules'
import { loadListing } from './store'
import { changeListing } from './writes'

/** Changes a listing and its calendar after the fact, or leaves them when the change says nothing new. */
async function follow(
  world: World,
  listingId: ListingId,
  change: (listing: Listing) => Listing | undefined,
): Promise<void> {
  const followed = await withFreshRead(world, async () => {
    const listing = await loadListing(listingId)
    const changed = listing && change(listing)
    if (!changed) return accept(undefined)
    // Read afterwards: a calendar made in between comes with a listing that has changed, and both are read again.
    const calendar = await loadCalendar(listingId)
    const after = next(changed, { updatedAt: world.now() })
    await commit(
      changeListing(after),
      ...(calendar ? [changeCalendar(calendarFor(after, calendar))] : []),
    )
    return accept(undefined)
  })
  if (!followed.ok) throw new Error('The listing kept changing; the record comes again.')
}

const photoSettled = reaction<Photo>('Photo', async (world, { after }) => {
  if (!after || after.state === 'awaiting') return
  const { id, rev, state, label } = after
  const verdict = { rev, state, ...(label === undefined ? {} : { label }) }
  await follow(world, after.subjectId, (listing) => withVerdict(listing, id, verdict))
})

const textDecided = reaction<Withheld>('Withheld', async (world, { after }) => {
  if (after?.kind !== 'listingText' || after.status === 'waiting') return
  const { textHash: of = '', status, label = 'other' } = after
  await follow(world, after.subjectId, (listing) =>
    withTextCheck(
      listing,
      status === 'released' ? { is: 'passed', of } : { is: 'refused', of, label },
    ),
  )
})

/** Its owner hears when the check made a thing visible, or sent it back. */
const checkSettled = reaction<Listing>('Listing', async (world, { before, after }) => {
  const kind = before && after && settledNews(before, after)
  if (!kind) return
  const label = refusedLabel(after)
  await tell(world, after.ownerId, {
    kind,
    title: after.title,
    listingId: after.id,
    at: after.updatedAt,
    ...(kind === 'listing.refused' && label !== undefined ? { reason: label } : {}),
    cause: { factId: after.id, rev: after.rev },
  })
})

export const listingReactions: readonly Reaction[] = [photoSettled, textDecided, checkSettled]
