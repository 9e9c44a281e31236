import type { ResidentId } from '../../../../shared/kernel/ids'
import type { Change } from '../../../platform/commit'
import { loadFeed } from '../store'
import { forgetFeed } from './writes'

/** For features above: the address goes with whoever had it. */
export async function calendarGone(id: ResidentId): Promise<readonly Change[]> {
  const feed = await loadFeed(id)
  return feed.rev > 0 ? [forgetFeed(feed)] : []
}
