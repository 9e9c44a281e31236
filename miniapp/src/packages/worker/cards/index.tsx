import { useRouter } from '@tarojs/taro'
import type { CommunityId } from '../../../../../shared/kernel/ids'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Page } from '../../../components/Page'
import { CardSheet } from '../../../features/card/CardSheet'
import { SignedIn } from '../../../features/resident/SignedIn'

export default function CardsPage() {
  const { nodeId = '' } = useRouter().params
  return (
    <Page label={PAGE_TITLES.cards}>
      <SignedIn>
        <CardSheet nodeId={nodeId as CommunityId} />
      </SignedIn>
    </Page>
  )
}
