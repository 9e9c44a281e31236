import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Page } from '../../../components/Page'
import { MyEmergency } from '../../../features/emergency/MyEmergency'
import { SignedIn } from '../../../features/resident/SignedIn'

export default function EmergencyPage() {
  return (
    <Page label={PAGE_TITLES.emergency}>
      <SignedIn>
        <MyEmergency />
      </SignedIn>
    </Page>
  )
}
