import { useRouter } from '@tarojs/taro'
import type { SessionId } from '../../../../../shared/kernel/ids'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Page } from '../../../components/Page'
import { ManageSession } from '../../../features/event/manage/ManageSession'
import { AtDeskOf } from '../../../features/event/AtDeskOf'
import { useShownSession } from '../../../features/event/useShownSession'
import { useFresh } from '../../../features/frame/useFresh'
import { SignedIn } from '../../../features/resident/SignedIn'

function Managed({ id }: { readonly id: SessionId }) {
  useFresh(useShownSession(id))
  return <AtDeskOf id={id}>{(session) => <ManageSession session={session} />}</AtDeskOf>
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
