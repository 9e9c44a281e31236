import { commit } from '../../platform/commit'
import { carriedThrough } from '../../platform/retry'
import type { World } from '../../platform/world'
import { loadKeptMembers } from '../store'
import { forgetMember } from './writes'

/** That somebody was in a group, gone with them: they left it when they asked for it. */
export async function eraseMember(world: World, id: string): Promise<void> {
  await carriedThrough(world, async () => {
    const [member] = await loadKeptMembers([id])
    if (member) await commit(forgetMember(member))
  })
}
