import { useState } from 'react'
import type { GroupView } from '../../../../../shared/contract/group'
import type { GroupId } from '../../../../../shared/kernel/ids'
import { DESK_GROUP_WORDS as W } from '../../../../../shared/text/zhCN/group'
import { Button } from '../../../components/Button'
import { Card, Quiet, Stack } from '../../../components/Card'
import { Amiss, Loaded, Refused } from '../../../components/States'
import { compoundsAt } from '../../event/publish/plan'
import { Reach, type ReachProps } from '../../event/publish/Reach'
import { becomeGroup } from '../../frame/navigate'
import { useCompounds } from '../../place/usePlace'
import { GroupGone } from '../GroupGone'
import { useGroup } from '../useGroups'
import { draftOf, EMPTY_GROUP, type GroupDraft } from './draft'
import { useWriting, type Writing } from './useWriting'
import { WriteFields } from './WriteFields'

type Place = { readonly nodeId: string; readonly name: string }
/** A colleague looks at the words first. */
const WithWorker = ({ groupId }: { readonly groupId: GroupId }) => (
  <Card title={`✓ ${W.looking}`}>
    <Stack>
      <Quiet>{W.lookingMore}</Quiet>
      <Button text={W.see} onTap={() => becomeGroup(groupId)} />
    </Stack>
  </Card>
)

/** Of a group that stands it stays. */
const ReachOfNew = (props: ReachProps & { readonly at: Writing }) =>
  props.at.isNew ? <Reach {...props} /> : null

const WORDS = {
  opening: { send: W.send, sending: W.sending },
  changing: { send: W.save, sending: W.saving },
} as const

type WriteProps = Place & { readonly first: GroupDraft; readonly groupId?: GroupId }

function Write({ nodeId, name, first, groupId }: WriteProps) {
  const compounds = compoundsAt(useCompounds().data?.compounds ?? [], nodeId, name)
  const here = { nodeId, compounds }
  const at = useWriting(here, { draft: first, groupId })
  const words = at.isNew ? WORDS.opening : WORDS.changing
  if (at.waiting) return <WithWorker groupId={at.waiting} />
  return (
    <Stack>
      {at.isNew && <Quiet>{W.openMore}</Quiet>}
      <WriteFields at={at} here={here} />
      <ReachOfNew at={at} here={here} name={name} />
      {at.lacking !== undefined && <Amiss says={at.lacking} />}
      <Refused because={at.because} />
      <Button
        text={at.isSending ? words.sending : words.send}
        isBusy={at.isSending}
        onTap={at.send}
      />
    </Stack>
  )
}

/** 开一个常办的小组: a name, a place and its days. */
export const OpenGroup = (place: Place) => <Write {...place} first={EMPTY_GROUP} />

/** What comes later of the group changes nothing of what is being written. */
function Standing({ group }: { readonly group: GroupView }) {
  const [first] = useState(() => draftOf(group))
  const { id, nodeId, nodeName } = group
  return <Write nodeId={nodeId} name={nodeName} first={first} groupId={id} />
}

/** Filled in as it stands. */
export function ChangeGroup({ groupId }: { readonly groupId: GroupId }) {
  const group = useGroup(groupId)
  return (
    <Loaded of={group}>
      {(shown) => (shown?.desk ? <Standing group={shown} /> : <GroupGone />)}
    </Loaded>
  )
}
