import { useRouter } from '@tarojs/taro'
import { sessionCodeIn } from '../../../../../shared/kernel/attendanceCode'
import { ARRIVE_WORDS as W } from '../../../../../shared/text/zhCN/attendance'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Line, Stack } from '../../../components/Card'
import { Page } from '../../../components/Page'
import { Refused } from '../../../components/States'
import { Arriving } from '../../../features/attendance/Arriving'
import { AtTheDoor } from '../../../features/attendance/AtTheDoor'

/** Without a code, or with one of something else. */
const Choose = ({ isStrange }: { readonly isStrange: boolean }) => (
  <Stack>
    <Refused because={isStrange ? W.strange : undefined} />
    <Line>{W.how}</Line>
    <AtTheDoor />
  </Stack>
)

/** WeChat's own scan opens it with the whole link as `q`. */
export default function ArrivePage() {
  const { code, q } = useRouter().params
  const said = code ?? q
  const read = said === undefined ? undefined : sessionCodeIn(said)
  return (
    <Page label={PAGE_TITLES.arrive}>
      {read === undefined ? (
        <Choose isStrange={said !== undefined} />
      ) : (
        <Arriving key={read} code={read} />
      )}
    </Page>
  )
}
