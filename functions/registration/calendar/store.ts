import type { ResidentId } from '../../../shared/kernel/ids'
import { factsOf } from '../../platform/facts'
import { listCards } from '../../platform/lists'
import { FeedEntity, feedPartition } from './entities'
import type { Feed } from './rules'

const facts = factsOf<Feed>(FeedEntity)

export const loadFeed = async (id: ResidentId): Promise<Feed> =>
  (await facts.load({ id }, { consistent: true })) ?? { id, rev: 0, changedAt: 0, done: [] }

/** Whose address this is at this second: what the index says a moment longer counts for nothing. */
export async function loadFeedAt(secret: string): Promise<Feed | undefined> {
  const [row] = await listCards({ index: 'gsi1', partition: feedPartition(secret), limit: 1 })
  const feed = row && (await loadFeed(row.id as ResidentId))
  return feed?.secret === secret ? feed : undefined
}
