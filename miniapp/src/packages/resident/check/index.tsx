import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Page } from '../../../components/Page'
import { CheckStaff } from '../../../features/post/CheckStaff'
import { SignedIn } from '../../../features/resident/SignedIn'

export default function CheckStaffPage() {
  return (
    <Page label={PAGE_TITLES.check}>
      <SignedIn>
        <CheckStaff />
      </SignedIn>
    </Page>
  )
}
