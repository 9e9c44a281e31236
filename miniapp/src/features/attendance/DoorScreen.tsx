import type { SessionId } from '../../../../shared/kernel/ids'
import { DOOR_WORDS, SCREEN_WORDS as W } from '../../../../shared/text/zhCN/attendance'
import { Line, Quiet, Stack, Title } from '../../components/Card'
import { Refused, Skeleton } from '../../components/States'
import { useBright } from './bright'
import { CodePaper } from './CodePaper'
import { useAttendance } from './useAttendance'
import { useSessionCodes } from './useSessionCodes'

type ScreenProps = { readonly sessionId: SessionId }

function Code({ sessionId }: ScreenProps) {
  const shown = useSessionCodes(sessionId)
  if (shown === undefined) return <Skeleton />
  if ('because' in shown) return <Refused because={shown.because} />
  return (
    <>
      <CodePaper code={shown.link} label={W.qrLabel} who={W.scan} />
      <Quiet>{W.changes}</Quiet>
    </>
  )
}

/** What stands at the door: the code that changes, and how many have come. */
export function DoorScreen({ sessionId }: ScreenProps) {
  useBright()
  const [list] = useAttendance(sessionId).data?.pages ?? []
  return (
    <Stack>
      {list && <Title text={list.title} />}
      <Code sessionId={sessionId} />
      {list && <Line>{DOOR_WORDS.came(list.came, list.seats)}</Line>}
    </Stack>
  )
}
