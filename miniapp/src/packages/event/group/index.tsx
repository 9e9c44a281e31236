import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import type { GroupView } from '../../../../../shared/contract/group'
import type { GroupId } from '../../../../../shared/kernel/ids'
import { GROUP_WORDS as W, rhythmName } from '../../../../../shared/text/zhCN/group'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { ShareButton } from '../../../components/Button'
import { Stack } from '../../../components/Card'
import { Page } from '../../../components/Page'
import { Loaded, Old } from '../../../components/States'
import { ActingBanner } from '../../../features/care/ActingBanner'
import { FamilySheet } from '../../../features/care/FamilySheet'
import { InTheirName } from '../../../features/care/InTheirName'
import { useFresh } from '../../../features/frame/useFresh'
import { GroupDesk } from '../../../features/group/GroupDesk'
import { GroupFacts } from '../../../features/group/GroupFacts'
import { GroupFoot } from '../../../features/group/GroupFoot'
import { GroupGone } from '../../../features/group/GroupGone'
import { useGroup } from '../../../features/group/useGroups'
import { useMe } from '../../../features/resident/useMe'

type ShownProps = { readonly group: GroupView; readonly note: ReactNode }

function Shown({ group, note }: ShownProps) {
  const [isForFamily, setForFamily] = useState(false)
  return (
    <Page
      label={group.words.name}
      foot={<GroupFoot group={group} onFamily={() => setForFamily(true)} />}
    >
      <Stack>
        {note}
        <ActingBanner />
        <GroupFacts group={group} />
        <GroupDesk group={group} />
        <ShareButton text={W.share} />
      </Stack>
      {isForFamily && (
        <FamilySheet title={W.whichOne} wordsFor={W.joinFor} onClose={() => setForFamily(false)} />
      )}
    </Page>
  )
}

const shared = ({ words, rhythm }: GroupView): string =>
  W.shareTitle(words.name, rhythmName(rhythm))

function Group({ id }: { readonly id: GroupId }) {
  const group = useGroup(id)
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
        <ActingBanner />
        <Loaded of={group}>{() => <GroupGone />}</Loaded>
      </Stack>
    </Page>
  )
}

export default function GroupPage() {
  const { id = '' } = useRouter().params
  return (
    <InTheirName>
      <Group id={id as GroupId} />
    </InTheirName>
  )
}
