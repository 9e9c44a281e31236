import { useRouter } from '@tarojs/taro'
import type { SessionId } from '../../../../../shared/kernel/ids'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Page } from '../../../components/Page'
import { SellingDesk } from '../../../features/attendance/selling/SellingDesk'
import { AtDeskOf } from '../../../features/event/AtDeskOf'
import { SignedIn } from '../../../features/resident/SignedIn'

export default function SellingPage() {
  const { id = '' } = useRouter().params
  return (
    <Page label={PAGE_TITLES.selling}>
      <SignedIn>
        <AtDeskOf id={id as SessionId}>{(session) => <SellingDesk session={session} />}</AtDeskOf>
      </SignedIn>
    </Page>
  )
}
