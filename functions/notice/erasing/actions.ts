import type { ResidentId } from '../../../shared/kernel/ids'
import type { Self } from '../../../shared/kernel/scope'
import { commit } from '../../platform/commit'
import { carriedThrough } from '../../platform/retry'
import type { World } from '../../platform/world'
import { listInbox, loadReadMark } from '../store'
import { forgetNotice, forgetReadMark } from '../writes'

const AT_ONCE = 25

/** One page of somebody's inbox, the newest first; whether there may be more. */
export async function eraseInbox(world: World, person: ResidentId): Promise<boolean> {
  const notices = await listInbox(person as Self, { oldest: 0, limit: AT_ONCE })
  if (notices.length > 0) {
    await carriedThrough(world, async () => {
      await commit(...notices.map(forgetNotice))
    })
    return true
  }
  const mark = await loadReadMark(person as Self)
  if (mark) await commit(forgetReadMark(mark))
  return false
}
