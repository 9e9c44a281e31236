import { useRouter } from '@tarojs/taro'
import type { SessionId } from '../../../../../shared/kernel/ids'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Page } from '../../../components/Page'
import { WriteStory } from '../../../features/attendance/story/WriteStory'
import { AtDeskOf } from '../../../features/event/AtDeskOf'
import { SignedIn } from '../../../features/resident/SignedIn'

export default function StoryPage() {
  const { id = '' } = useRouter().params
  return (
    <Page label={PAGE_TITLES.story}>
      <SignedIn>
        <AtDeskOf id={id as SessionId}>
          {(session) => <WriteStory sessionId={session.id} />}
        </AtDeskOf>
      </SignedIn>
    </Page>
  )
}
