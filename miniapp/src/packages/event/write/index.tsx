import { useRouter } from '@tarojs/taro'
import type { GroupId } from '../../../../../shared/kernel/ids'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Page } from '../../../components/Page'
import { ChangeGroup, OpenGroup } from '../../../features/group/write/WriteGroup'
import { SignedIn } from '../../../features/resident/SignedIn'

export default function WriteGroupPage() {
  const { nodeId = '', name = '', id } = useRouter().params
  return (
    <Page label={PAGE_TITLES.writeGroup}>
      <SignedIn>
        {id === undefined ? (
          <OpenGroup nodeId={nodeId} name={name} />
        ) : (
          <ChangeGroup groupId={id as GroupId} />
        )}
      </SignedIn>
    </Page>
  )
}
