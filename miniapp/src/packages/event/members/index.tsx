import { useRouter } from '@tarojs/taro'
import type { GroupId } from '../../../../../shared/kernel/ids'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Page } from '../../../components/Page'
import { GroupPeople } from '../../../features/group/GroupPeople'
import { SignedIn } from '../../../features/resident/SignedIn'

export default function GroupPeoplePage() {
  const { id = '' } = useRouter().params
  return (
    <Page label={PAGE_TITLES.groupPeople}>
      <SignedIn>
        <GroupPeople groupId={id as GroupId} />
      </SignedIn>
    </Page>
  )
}
