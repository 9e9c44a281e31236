import { PRIVACY_VERSION } from '../../../../../shared/contract/privacy'
import { PRIVACY_WORDS } from '../../../../../shared/text/zhCN/privacy'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Line, Quiet, Stack } from '../../../components/Card'
import { Page } from '../../../components/Page'
import { Guide } from '../../../features/privacy/Guide'

export default function PrivacyPage() {
  return (
    <Page label={PAGE_TITLES.privacy}>
      <Stack>
        <Line>{PRIVACY_WORDS.intro}</Line>
        <Guide />
        <Quiet>{PRIVACY_WORDS.version(PRIVACY_VERSION)}</Quiet>
      </Stack>
    </Page>
  )
}
