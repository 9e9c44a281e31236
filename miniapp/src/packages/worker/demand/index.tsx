import { useRouter } from '@tarojs/taro'
import type { CommunityId } from '../../../../../shared/kernel/ids'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Page } from '../../../components/Page'
import { SignedIn } from '../../../features/resident/SignedIn'
import { Demand } from '../../../features/worker/Demand'

export default function DemandPage() {
  const { nodeId = '' } = useRouter().params
  return (
    <Page label={PAGE_TITLES.demand}>
      <SignedIn>
        <Demand nodeId={nodeId as CommunityId} />
      </SignedIn>
    </Page>
  )
}
