import { useRouter, useShareAppMessage } from '@tarojs/taro'
import type { ReactNode } from 'react'
import type { GroupView } from '../../../../../shared/contract/group'
import type { GroupId } from '../../../../../shared/kernel/ids'
import { GROUP_WORDS as W, rhythmName } from '../../../../../shared/text/zhCN/group'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { ShareButton } from '../../../components/Button'
import { Stack } from '../../../components/Card'
import { Page } from '../../../components/Page'
import { Loaded, Old } from '../../../components/States'
import { useFresh } from '../../../features/frame/useFresh'
import { GroupDesk } from '../../../features/group/GroupDesk'
import { GroupFacts } from '../../../features/group/GroupFacts'
import { GroupFoot } from '../../../features/group/GroupFoot'
import { GroupGone } from '../../../features/group/GroupGone'
import { useGroup } from '../../../features/group/useGroups'
import { useMe } from '../../../features/resident/useMe'

type ShownProps = { readonly group: GroupView; readonly note: ReactNode }

const Shown = ({ group, note }: ShownProps) => (
  <Page label={group.words.name} foot={<GroupFoot group={group} />}>
    <Stack>
      {note}
      <GroupFacts group={group} />
      <GroupDesk group={group} />
      <ShareButton text={W.share} />
    </Stack>
  </Page>
)

const shared = ({ words, rhythm }: GroupView): string =>
  W.shareTitle(words.name, rhythmName(rhythm))

export default function GroupPage() {
  const { id = '' } = useRouter().params
  const group = useGroup(id as GroupId)
  // Asked for beside it: what can be done depends on who looks.
  useMe()
  useFresh(group)
  useShareAppMessage(() => ({
    title: group.data ? shared(group.data) : PAGE_TITLES.group,
    path: `/packages/event/group/index?id=${id}`,
  }))
  if (group.data) return <Shown group={group.data} note={<Old of={group} />} />
  return (
    <Page label={PAGE_TITLES.group}>
      <Stack>
        <Loaded of={group}>{() => <GroupGone />}</Loaded>
      </Stack>
    </Page>
  )
}
