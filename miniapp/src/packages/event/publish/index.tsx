import { useRouter } from '@tarojs/taro'
import type { GroupId, SessionId } from '../../../../../shared/kernel/ids'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Page } from '../../../components/Page'
import { PublishAgain } from '../../../features/event/publish/PublishAgain'
import { PublishEvent } from '../../../features/event/publish/PublishEvent'
import { HoldOnce } from '../../../features/group/HoldOnce'
import { SignedIn } from '../../../features/resident/SignedIn'

type FormProps = {
  readonly at: { readonly nodeId: string; readonly name: string }
  readonly like: string | undefined
  readonly group: string | undefined
}

/** Empty, or filled in from a session or a group. */
function Form({ at, like, group }: FormProps) {
  if (like !== undefined) return <PublishAgain {...at} like={like as SessionId} />
  if (group !== undefined) return <HoldOnce {...at} groupId={group as GroupId} />
  return <PublishEvent {...at} />
}

export default function PublishEventPage() {
  const { nodeId = '', name = '', like, group } = useRouter().params
  return (
    <Page label={PAGE_TITLES.publishEvent}>
      <SignedIn>
        <Form at={{ nodeId, name }} like={like} group={group} />
      </SignedIn>
    </Page>
  )
}
