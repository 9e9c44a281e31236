import { accept } from '../../../shared/kernel/outcome'
import { commit } from '../../platform/commit'
import { withFreshRead } from '../../platform/retry'
import type { World } from '../../platform/world'
import { loadKeptMembers } from '../store'
import { forgetMember } from './writes'

/** That somebody was in a group, gone with them: they left it when they asked for it. */
export async function eraseMember(world: World, id: string): Promise<void> {
  await withFreshRead(world, async () => {
    const [member] = await loadKeptMembers([id])
    if (member) await commit(forgetMember(member))
    return accept(undefined)
  })
}
