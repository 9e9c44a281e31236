import { useRouter } from '@tarojs/taro'
import type { SessionId } from '../../../../../shared/kernel/ids'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Page } from '../../../components/Page'
import { PublishAgain } from '../../../features/event/publish/PublishAgain'
import { PublishEvent } from '../../../features/event/publish/PublishEvent'
import { SignedIn } from '../../../features/resident/SignedIn'

export default function PublishEventPage() {
  const { nodeId = '', name = '', like } = useRouter().params
  const at = { nodeId, name }
  return (
    <Page label={PAGE_TITLES.publishEvent}>
      <SignedIn>
        {like === undefined ? (
          <PublishEvent {...at} />
        ) : (
          <PublishAgain {...at} like={like as SessionId} />
        )}
      </SignedIn>
    </Page>
  )
}
