import type { SessionId } from '../../../../shared/kernel/ids'
import { DOOR_WORDS as W } from '../../../../shared/text/zhCN/attendance'
import { Button, ButtonRow } from '../../components/Button'
import { Card, Line, Stack } from '../../components/Card'
import { Refused } from '../../components/States'
import { forgetMissed, letIn, type Missed, sendScans, useScans } from './scans'
import { useListChanged, useSendingScans } from './useAttendance'

type UnsentProps = { readonly sessionId: SessionId }

/** Came to nothing: let in without a seat at a tap, or put aside. */
function One({ missed }: { readonly missed: Missed }) {
  const { scan, because, hasNoSeat } = missed
  const changed = useListChanged(scan.sessionId)
  const add = () => {
    forgetMissed(missed)
    const { key: _heard, at: _then, ...again } = scan
    void letIn({ ...again, isWalkIn: true }).then(changed)
  }
  return (
    <Card>
      <Stack>
        <Refused because={W.notIn(scan.label, because)} />
        <ButtonRow>
          {hasNoSeat && <Button text={W.letIn} onTap={add} />}
          <Button look="other" text={W.leaveOut} onTap={() => forgetMissed(missed)} />
        </ButtonRow>
      </Stack>
    </Card>
  )
}

/** What the server has not heard of, and what it did not take. */
export function Unsent({ sessionId }: UnsentProps) {
  useSendingScans(sessionId)
  const changed = useListChanged(sessionId)
  const { waiting, missed } = useScans()
  const here = missed.filter(({ scan }) => scan.sessionId === sessionId)
  return (
    <>
      {waiting.length > 0 && (
        <Card>
          <Stack>
            <Line>{W.unsent(waiting.length)}</Line>
            <Button look="other" text={W.sendNow} onTap={() => void sendScans().then(changed)} />
          </Stack>
        </Card>
      )}
      {here.map((one) => (
        <One key={one.scan.key} missed={one} />
      ))}
    </>
  )
}
