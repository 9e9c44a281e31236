import { useState } from 'react'
import { changeGroup, openGroup } from '../../../../../shared/contract/group'
import type { InputOf, OutputOf } from '../../../../../shared/contract/endpoint'
import type { GroupId } from '../../../../../shared/kernel/ids'
import { type Here, reachOf } from '../../event/publish/plan'
import { becomeGroup } from '../../frame/navigate'
import { useSend } from '../../frame/useSend'
import { useGroupChanged } from '../useGroups'
import { type GroupDraft, groupPlanOf, lackingInGroup } from './draft'

type NodeId = InputOf<typeof openGroup>['nodeId']

/** Opening a group, or writing one anew: the page then becomes its own, once others may see the words. */
function useSending(here: Here, groupId: GroupId | undefined) {
  const [waiting, setWaiting] = useState<GroupId>()
  const changed = useGroupChanged()
  const done = ({ id, check }: OutputOf<typeof openGroup>) => {
    changed()
    if (check === 'passed') becomeGroup(id)
    else setWaiting(id)
  }
  const opening = useSend(openGroup, done)
  const changing = useSend(changeGroup, done)
  const send = (draft: GroupDraft) => {
    const plan = groupPlanOf(draft, here)
    if (!plan) return
    if (groupId === undefined)
      void opening.send({ nodeId: reachOf(draft, here) as NodeId, ...plan })
    else void changing.send({ groupId, ...plan })
  }
  const { isSending, because } = groupId === undefined ? opening : changing
  return { send, waiting, isSending, because }
}

type From = { readonly draft: GroupDraft; readonly groupId?: GroupId | undefined }

/** What is filled in, and sending it. */
export function useWriting(here: Here, { draft: first, groupId }: From) {
  const [draft, setDraft] = useState(first)
  const [hasTried, setTried] = useState(false)
  const sending = useSending(here, groupId)
  const lacking = lackingInGroup(draft)
  return {
    draft,
    isNew: groupId === undefined,
    change: (part: Partial<GroupDraft>) => setDraft((before) => ({ ...before, ...part })),
    send: () => {
      setTried(true)
      sending.send(draft)
    },
    waiting: sending.waiting,
    lacking: hasTried ? lacking : undefined,
    isSending: sending.isSending,
    because: lacking === undefined ? sending.because : undefined,
  }
}

export type Writing = ReturnType<typeof useWriting>
