import { useQuery } from '@tanstack/react-query'
import { showMyCode } from '../../../../shared/contract/attendance'
import { personQr } from '../../../../shared/kernel/attendanceCode'
import { MY_DOOR_CODE_WORDS as W } from '../../../../shared/text/zhCN/attendance'
import { ask } from '../../api/call'
import { Heading, Quiet, Stack } from '../../components/Card'
import { Loaded } from '../../components/States'
import { useFresh } from '../frame/useFresh'
import { useBright } from './bright'
import { CodePaper } from './CodePaper'

/** Half of what it is good for: what stands there is always good for as long again. */
const RENEWED_MS = 5 * 60_000

/** 我的码: for the worker at the door; never kept, and another one before it ends. */
export function MyDoorCode() {
  useBright()
  const code = useQuery({
    queryKey: ['myDoorCode'],
    queryFn: () => ask(showMyCode, {}),
    staleTime: 0,
    gcTime: 0,
    refetchInterval: RENEWED_MS,
  })
  useFresh(code)
  return (
    <Loaded of={code}>
      {(mine) => (
        <Stack>
          <Heading text={W.title} />
          <CodePaper code={personQr(mine.code)} label={W.qrLabel} who={mine.addressForm ?? ''} />
          <Quiet>{W.more}</Quiet>
          <Quiet>{W.byName}</Quiet>
        </Stack>
      )}
    </Loaded>
  )
}
