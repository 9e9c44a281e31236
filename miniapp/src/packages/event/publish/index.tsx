import { useRouter } from '@tarojs/taro'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Page } from '../../../components/Page'
import { PublishEvent } from '../../../features/event/publish/PublishEvent'
import { SignedIn } from '../../../features/resident/SignedIn'

export default function PublishEventPage() {
  const { nodeId = '', name = '' } = useRouter().params
  return (
    <Page label={PAGE_TITLES.publishEvent}>
      <SignedIn>
        <PublishEvent nodeId={nodeId} name={name} />
      </SignedIn>
    </Page>
  )
}
