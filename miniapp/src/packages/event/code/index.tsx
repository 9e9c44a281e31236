import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Page } from '../../../components/Page'
import { MyDoorCode } from '../../../features/attendance/MyDoorCode'
import { SignedIn } from '../../../features/resident/SignedIn'

export default function MyDoorCodePage() {
  return (
    <Page label={PAGE_TITLES.doorCode}>
      <SignedIn>
        <MyDoorCode />
      </SignedIn>
    </Page>
  )
}
