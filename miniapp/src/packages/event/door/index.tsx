import { useRouter } from '@tarojs/taro'
import type { SessionId } from '../../../../../shared/kernel/ids'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Page } from '../../../components/Page'
import { DoorList } from '../../../features/attendance/DoorList'
import { SignedIn } from '../../../features/resident/SignedIn'

export default function DoorListPage() {
  const { id = '' } = useRouter().params
  return (
    <Page label={PAGE_TITLES.door}>
      <SignedIn>
        <DoorList sessionId={id as SessionId} />
      </SignedIn>
    </Page>
  )
}
