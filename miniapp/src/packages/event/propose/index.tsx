import { useRouter } from '@tarojs/taro'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Page } from '../../../components/Page'
import { ProposeHere } from '../../../features/event/propose/ProposeHere'
import { SignedIn } from '../../../features/resident/SignedIn'

export default function ProposePage() {
  const { like } = useRouter().params
  return (
    <Page label={PAGE_TITLES.propose}>
      <SignedIn>
        <ProposeHere like={like} />
      </SignedIn>
    </Page>
  )
}
