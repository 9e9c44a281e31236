import type { GroupId } from '../../../shared/kernel/ids'
import type { World } from '../../platform/world'
import { follow } from '../following/actions'
import { isOver } from '../rules'
import { listMembers } from '../store'

/**
 * How many are in it, for the lists: the group is read first and everybody behind it, so that whoever has counted more
 * meanwhile has raised its revision. Of a group that is no more the last count stands.
 */
export const count = (world: World, groupId: GroupId): Promise<void> =>
  follow(world, groupId, async (group) => {
    const members = (await listMembers(groupId)).length
    return isOver(group) || members === group.members ? undefined : { ...group, members }
  })
