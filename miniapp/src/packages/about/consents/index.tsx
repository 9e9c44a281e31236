import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Page } from '../../../components/Page'
import { Loaded } from '../../../components/States'
import { useFresh } from '../../../features/frame/useFresh'
import { Consents } from '../../../features/privacy/Consents'
import { useConsents } from '../../../features/privacy/useConsents'
import { SignedIn } from '../../../features/resident/SignedIn'

function Mine() {
  const consents = useConsents()
  useFresh(consents)
  return <Loaded of={consents}>{(mine) => <Consents consents={mine.consents} />}</Loaded>
}

export default function ConsentsPage() {
  return (
    <Page label={PAGE_TITLES.consents}>
      <SignedIn>
        <Mine />
      </SignedIn>
    </Page>
  )
}
