import { useRouter } from '@tarojs/taro'
import type { SessionId } from '../../../../../shared/kernel/ids'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Page } from '../../../components/Page'
import { DoorScreen } from '../../../features/attendance/DoorScreen'
import { SignedIn } from '../../../features/resident/SignedIn'

export default function DoorScreenPage() {
  const { id = '' } = useRouter().params
  return (
    <Page label={PAGE_TITLES.screen}>
      <SignedIn>
        <DoorScreen sessionId={id as SessionId} />
      </SignedIn>
    </Page>
  )
}
