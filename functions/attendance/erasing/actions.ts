import type { ResidentId } from '../../../shared/kernel/ids'
import { accept } from '../../../shared/kernel/outcome'
import { commit } from '../../platform/commit'
import { withFreshRead } from '../../platform/retry'
import type { World } from '../../platform/world'
import { eraseRegistrations, nextErased } from '../../registration/erasing/actions'
import { checkInsOf } from '../own/actions'
import { forgetCheckIn } from './writes'

/** So many go in one transaction. */
const AT_ONCE = 25

/** One page of what somebody signed up for, with when they came. Whether there may be more. */
export async function eraseAttendance(world: World, person: ResidentId): Promise<boolean> {
  const erased = await withFreshRead(world, async () => {
    const checkIns = await checkInsOf(world, person, await nextErased(person))
    for (let from = 0; from < checkIns.length; from += AT_ONCE)
      await commit(...checkIns.slice(from, from + AT_ONCE).map(forgetCheckIn))
    return accept(undefined)
  })
  return erased.ok ? eraseRegistrations(world, person) : true
}
