import type { ResidentId } from '../../../../../shared/kernel/ids'
import { loadAccess } from '../../../../platform/access'
import { commit } from '../../../../platform/commit'
import { carriedThrough } from '../../../../platform/retry'
import { isHeld } from '../../../../platform/session'
import type { World } from '../../../../platform/world'
import { loadPasskeys } from '../store'
import { forgetPasskeys } from '../writes'

/** Of whoever holds no post any more and gets none: their passkeys go. Twice changes nothing. */
export const passkeysEnd = (world: World, residentId: ResidentId): Promise<void> =>
  carriedThrough(world, async () => {
    const [access, passkeys] = await Promise.all([loadAccess(residentId), loadPasskeys(residentId)])
    const now = world.now()
    const works = access?.posts.some((post) => isHeld(post, now) || now < post.since) ?? false
    if (!works && passkeys.rev > 0) await commit(forgetPasskeys(passkeys))
  })
