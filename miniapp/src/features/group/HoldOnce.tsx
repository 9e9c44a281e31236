import { useState } from 'react'
import type { GroupView } from '../../../../shared/contract/group'
import type { GroupId } from '../../../../shared/kernel/ids'
import { Loaded } from '../../components/States'
import { PublishEvent } from '../event/publish/PublishEvent'
import { GroupGone } from './GroupGone'
import { heldOnce } from './heldOnce'
import { useGroup } from './useGroups'

type LikeProps = { readonly nodeId: string; readonly name: string }

/** What comes later of the group changes nothing of what is being written. */
function Filled({ group, ...at }: LikeProps & { readonly group: GroupView }) {
  const [like] = useState(() => heldOnce(group))
  return <PublishEvent {...at} like={like} />
}

/** 照着发一场: filled in from a group. */
export function HoldOnce({ groupId, ...at }: LikeProps & { readonly groupId: GroupId }) {
  const group = useGroup(groupId)
  return (
    <Loaded of={group}>
      {(shown) => (shown ? <Filled {...at} group={shown} /> : <GroupGone />)}
    </Loaded>
  )
}
