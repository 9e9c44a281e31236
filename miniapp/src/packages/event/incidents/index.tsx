import { useRouter } from '@tarojs/taro'
import type { SessionId } from '../../../../../shared/kernel/ids'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Page } from '../../../components/Page'
import { IncidentRecord } from '../../../features/attendance/incident/IncidentRecord'
import { SignedIn } from '../../../features/resident/SignedIn'

export default function IncidentsPage() {
  const { id = '' } = useRouter().params
  return (
    <Page label={PAGE_TITLES.incidents}>
      <SignedIn>
        <IncidentRecord sessionId={id as SessionId} />
      </SignedIn>
    </Page>
  )
}
