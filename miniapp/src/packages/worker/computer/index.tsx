import { useRouter } from '@tarojs/taro'
import { consoleCodeIn } from '../../../../../shared/kernel/consoleCode'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Stack } from '../../../components/Card'
import { Page } from '../../../components/Page'
import { Asking } from '../../../features/console/Asking'
import { Computers } from '../../../features/console/Computers'
import { ScanScreen } from '../../../features/console/ScanScreen'
import { SignedIn } from '../../../features/resident/SignedIn'

/** WeChat's own scan opens it with the whole link as `q`. */
export default function ComputerPage() {
  const { code, q } = useRouter().params
  const said = code ?? q
  const read = said === undefined ? undefined : consoleCodeIn(said)
  return (
    <Page label={PAGE_TITLES.computer}>
      <SignedIn>
        <Stack>
          {read === undefined ? (
            <ScanScreen isStrange={said !== undefined} />
          ) : (
            <Asking key={read} code={read} />
          )}
          <Computers />
        </Stack>
      </SignedIn>
    </Page>
  )
}
