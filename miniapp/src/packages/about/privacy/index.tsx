import { PRIVACY_VERSION } from '../../../../../shared/contract/privacy'
import { PRIVACY_WORDS } from '../../../../../shared/text/zhCN/privacy'
import { ME_WORDS } from '../../../../../shared/text/zhCN/resident'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Line, Quiet, Stack } from '../../../components/Card'
import { Page } from '../../../components/Page'
import { Row, Rows } from '../../../components/Row'
import { openKept } from '../../../features/frame/navigate'
import { Guide } from '../../../features/privacy/Guide'

export default function PrivacyPage() {
  return (
    <Page label={PAGE_TITLES.privacy}>
      <Stack>
        <Line>{PRIVACY_WORDS.intro}</Line>
        <Guide />
        <Rows>
          <Row title={ME_WORDS.kept} detail={ME_WORDS.keptMore} onTap={openKept} />
        </Rows>
        <Quiet>{PRIVACY_WORDS.version(PRIVACY_VERSION)}</Quiet>
      </Stack>
    </Page>
  )
}
