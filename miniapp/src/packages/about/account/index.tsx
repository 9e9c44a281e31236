import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Page } from '../../../components/Page'
import { Loaded } from '../../../components/States'
import { useFresh } from '../../../features/frame/useFresh'
import { Cancelling } from '../../../features/privacy/account/Cancelling'
import { useCancelling } from '../../../features/privacy/account/useCancelling'
import { SignedIn } from '../../../features/resident/SignedIn'

function Account() {
  const standing = useCancelling()
  useFresh(standing)
  return <Loaded of={standing}>{(now) => <Cancelling standing={now} />}</Loaded>
}

export default function AccountPage() {
  return (
    <Page label={PAGE_TITLES.account}>
      <SignedIn>
        <Account />
      </SignedIn>
    </Page>
  )
}
