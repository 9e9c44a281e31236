import { useRouter } from '@tarojs/taro'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Page } from '../../../components/Page'
import { AskDrive } from '../../../features/interest/ask/AskDrive'
import { SignedIn } from '../../../features/resident/SignedIn'

export default function AskPage() {
  const { nodeId = '', name = '' } = useRouter().params
  return (
    <Page label={PAGE_TITLES.ask}>
      <SignedIn>
        <AskDrive nodeId={nodeId} name={name} />
      </SignedIn>
    </Page>
  )
}
