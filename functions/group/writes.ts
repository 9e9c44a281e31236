import type { Change } from '../platform/commit'
import { factsOf } from '../platform/facts'
import { GroupEntity, GroupMemberEntity } from './entities'
import type { Group, GroupMember } from './rules'

export const changeGroup = (next: Group): Change => factsOf<Group>(GroupEntity).change(next)
export const changeMember = (next: GroupMember): Change =>
  factsOf<GroupMember>(GroupMemberEntity).change(next)
