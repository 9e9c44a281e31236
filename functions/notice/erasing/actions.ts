import type { ResidentId } from '../../../shared/kernel/ids'
import { accept } from '../../../shared/kernel/outcome'
import type { Self } from '../../../shared/kernel/scope'
import { commit } from '../../platform/commit'
import { withFreshRead } from '../../platform/retry'
import type { World } from '../../platform/world'
import { listInbox, loadReadMark } from '../store'
import { forgetNotice, forgetReadMark } from '../writes'

const AT_ONCE = 25

/** One page of somebody's inbox, the newest first; whether there may be more. */
export async function eraseInbox(world: World, person: ResidentId): Promise<boolean> {
  const notices = await listInbox(person as Self, { oldest: 0, limit: AT_ONCE })
  if (notices.length > 0) {
    await withFreshRead(world, async () => {
      await commit(...notices.map(forgetNotice))
      return accept(undefined)
    })
    return true
  }
  const mark = await loadReadMark(person as Self)
  if (mark) await commit(forgetReadMark(mark))
  return false
}
