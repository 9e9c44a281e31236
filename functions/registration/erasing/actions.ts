import type { ResidentId } from '../../../shared/kernel/ids'
import { accept } from '../../../shared/kernel/outcome'
import { commit } from '../../platform/commit'
import { withFreshRead } from '../../platform/retry'
import type { World } from '../../platform/world'
import { callOffSeats } from '../clearing/actions'
import type { Registration } from '../rules'
import { listRegistrations } from '../store'
import { forgetRegistration } from './writes'

const AT_ONCE = 25
/** Before every day. */
const FIRST = '0'

/** For features above: those that go next, while they are still there. */
export const nextErased = (person: ResidentId): Promise<readonly Registration[]> =>
  listRegistrations(person, { range: { gt: FIRST }, limit: AT_ONCE })

/** One page of what somebody signed up for, answers and all; what they still have falls to the next before. Whether there may be more. */
export async function eraseRegistrations(world: World, person: ResidentId): Promise<boolean> {
  await callOffSeats(world, person)
  const erased = await withFreshRead(world, async () => {
    const page = await nextErased(person)
    if (page.length > 0) await commit(...page.map(forgetRegistration))
    return accept(page.length)
  })
  return !erased.ok || erased.value > 0
}
