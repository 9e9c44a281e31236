import { useRouter } from '@tarojs/taro'
import type { MandateId } from '../../../../../shared/kernel/ids'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Page } from '../../../components/Page'
import { ActLog } from '../../../features/care/ActLog'
import { SignedIn } from '../../../features/resident/SignedIn'

export default function CareActsPage() {
  const { mandateId = '', whose } = useRouter().params
  return (
    <Page label={PAGE_TITLES.careActs}>
      <SignedIn>
        <ActLog
          mandateId={mandateId as MandateId}
          whose={whose === undefined ? undefined : decodeURIComponent(whose)}
        />
      </SignedIn>
    </Page>
  )
}
