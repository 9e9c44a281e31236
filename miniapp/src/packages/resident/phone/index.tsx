import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Page } from '../../../components/Page'
import { MyPhone } from '../../../features/phone/MyPhone'
import { SignedIn } from '../../../features/resident/SignedIn'

export default function PhonePage() {
  return (
    <Page label={PAGE_TITLES.phone}>
      <SignedIn>
        <MyPhone />
      </SignedIn>
    </Page>
  )
}
