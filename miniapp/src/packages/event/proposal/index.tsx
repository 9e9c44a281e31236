import { useRouter } from '@tarojs/taro'
import type { CommunityId } from '../../../../../shared/kernel/ids'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Page } from '../../../components/Page'
import { LookAtProposal } from '../../../features/event/propose/LookAtProposal'
import { SignedIn } from '../../../features/resident/SignedIn'

export default function ProposalPage() {
  const { nodeId = '', id = '' } = useRouter().params
  return (
    <Page label={PAGE_TITLES.proposal}>
      <SignedIn>
        <LookAtProposal nodeId={nodeId as CommunityId} id={id} />
      </SignedIn>
    </Page>
  )
}
