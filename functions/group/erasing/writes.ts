import type { Change } from '../../platform/commit'
import { removal } from '../../platform/removal'
import { GroupMemberEntity } from '../entities'
import type { GroupMember } from '../rules'

/** Gone with whoever it was: who is in a group is ids alone. */
export const forgetMember = (member: GroupMember): Change => {
  const { groupId, residentId } = member
  return removal(GroupMemberEntity, { groupId, residentId }, member)
}
