import { useRouter } from '@tarojs/taro'
import type { SessionId } from '../../../../../shared/kernel/ids'
import { MANAGE_WORDS } from '../../../../../shared/text/zhCN/sessionChanges'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Page } from '../../../components/Page'
import { Empty, Loaded } from '../../../components/States'
import { WriteStory } from '../../../features/attendance/story/WriteStory'
import { SessionGone } from '../../../features/event/SessionGone'
import { useShownSession } from '../../../features/event/useShownSession'
import { SignedIn } from '../../../features/resident/SignedIn'

function Written({ id }: { readonly id: SessionId }) {
  const session = useShownSession(id)
  return (
    <Loaded of={session}>
      {(shown) => {
        if (!shown) return <SessionGone />
        if (!shown.isMyDesk) return <Empty says={MANAGE_WORDS.notYours} />
        return <WriteStory sessionId={id} />
      }}
    </Loaded>
  )
}

export default function StoryPage() {
  const { id = '' } = useRouter().params
  return (
    <Page label={PAGE_TITLES.story}>
      <SignedIn>
        <Written id={id as SessionId} />
      </SignedIn>
    </Page>
  )
}
