import { useRouter } from '@tarojs/taro'
import type { SessionId } from '../../../../../shared/kernel/ids'
import { MANAGE_WORDS } from '../../../../../shared/text/zhCN/sessionChanges'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Page } from '../../../components/Page'
import { Empty, Loaded } from '../../../components/States'
import { ManageSession } from '../../../features/event/manage/ManageSession'
import { SessionGone } from '../../../features/event/SessionGone'
import { useShownSession } from '../../../features/event/useShownSession'
import { useFresh } from '../../../features/frame/useFresh'
import { SignedIn } from '../../../features/resident/SignedIn'

function Managed({ id }: { readonly id: SessionId }) {
  const session = useShownSession(id)
  useFresh(session)
  return (
    <Loaded of={session}>
      {(shown) => {
        if (!shown) return <SessionGone />
        if (!shown.isMyDesk) return <Empty says={MANAGE_WORDS.notYours} />
        return <ManageSession session={shown} />
      }}
    </Loaded>
  )
}

export default function ManageSessionPage() {
  const { id = '' } = useRouter().params
  return (
    <Page label={PAGE_TITLES.manageSession}>
      <SignedIn>
        <Managed id={id as SessionId} />
      </SignedIn>
    </Page>
  )
}
