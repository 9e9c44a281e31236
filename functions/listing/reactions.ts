import type { ListingId } from '../../shared/kernel/ids'
import { isForEverybody, type Photo } from '../moderation/photo/rules'
import type { Withheld } from '../moderation/withheld/rules'
import { tell } from '../notice/actions'
import { type Reaction, reaction } from '../platform/stream'
import { follow } from './following/actions'
import { heldNews } from './holding/rules'
import { type Listing, refusedLabel } from './rules'
import { settledNews, withTextCheck, withVerdict } from './verdict/rules'

const photoSettled = reaction<Photo>('Photo', async (world, { after }) => {
  if (!after || after.state === 'awaiting' || !isForEverybody(after)) return
  const { id, rev, state, label } = after
  const verdict = { rev, state, ...(label === undefined ? {} : { label }) }
  await follow(world, after.subjectId as ListingId, (listing) => withVerdict(listing, id, verdict))
})

const textDecided = reaction<Withheld>('Withheld', async (world, { after }) => {
  if (after?.kind !== 'listingText' || after.status === 'waiting') return
  const { textHash: of = '', status, label = 'other' } = after
  await follow(world, after.subjectId as ListingId, (listing) =>
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

/** What its owner closed is no news to them; what closed itself behind the last booking is. */
const closedItself = reaction<Listing>('Listing', async (world, { before, after }) => {
  if (!after?.hasClosedItself || before?.hasClosedItself) return
  const { id, rev, ownerId, title, status, updatedAt } = after
  await tell(world, ownerId, {
    kind: 'listing.closed',
    ...{ title, listingId: id, reason: status, at: updatedAt },
    cause: { factId: id, rev },
  })
})

/** A worker took it down, or lets it stand again. */
const heldByWorker = reaction<Listing>('Listing', async (world, { before, after }) => {
  const news = after && heldNews(before, after)
  if (!news) return
  const { id, rev, ownerId, title, updatedAt } = after
  await tell(world, ownerId, {
    ...{ ...news, title, listingId: id, at: updatedAt },
    cause: { factId: id, rev },
  })
})

export const listingReactions: readonly Reaction[] = [
  photoSettled,
  textDecided,
  checkSettled,
  closedItself,
  heldByWorker,
]
