import type { GroupId } from '../../../shared/kernel/ids'
import { accept } from '../../../shared/kernel/outcome'
import { commit } from '../../platform/commit'
import { next } from '../../platform/facts'
import { withFreshRead } from '../../platform/retry'
import type { World } from '../../platform/world'
import type { Group } from '../rules'
import { loadGroup } from '../store'
import { changeGroup } from '../writes'

/** Changes a group after the fact, or leaves it when the change says nothing new. */
export async function follow(
  world: World,
  groupId: GroupId,
  change: (group: Group) => Group | undefined | Promise<Group | undefined>,
): Promise<void> {
  const followed = await withFreshRead(world, async () => {
    const group = await loadGroup(groupId)
    const after = group && (await change(group))
    if (after) await commit(changeGroup(next(after, {})))
    return accept(undefined)
  })
  if (!followed.ok) throw new Error('The group kept changing; the record comes again.')
}
