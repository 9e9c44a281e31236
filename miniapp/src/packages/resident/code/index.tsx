import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Page } from '../../../components/Page'
import { MyCode } from '../../../features/post/MyCode'
import { SignedIn } from '../../../features/resident/SignedIn'

export default function MyCodePage() {
  return (
    <Page label={PAGE_TITLES.myCode}>
      <SignedIn>
        <MyCode />
      </SignedIn>
    </Page>
  )
}
