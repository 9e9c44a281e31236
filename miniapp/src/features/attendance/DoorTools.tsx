import { useState } from 'react'
import { personCodeIn } from '../../../../shared/kernel/attendanceCode'
import { readCardCode } from '../../../../shared/kernel/cardCode'
import type { SessionId } from '../../../../shared/kernel/ids'
import { DOOR_WORDS as W } from '../../../../shared/text/zhCN/attendance'
import { Button, ButtonRow } from '../../components/Button'
import { Refused } from '../../components/States'
import { scanQr } from '../booking/scanQr'
import { openScreen } from '../frame/navigate'
import { GuestSheet, NumbersSheet } from './DoorSheets'
import { letIn, type Scan } from './scans'
import { useListChanged } from './useAttendance'

type ToolsProps = { readonly sessionId: SessionId }

/** A person's code, or a card; nothing of anybody else's. */
function whoIn(said: string): Scan['who'] | undefined {
  const person = personCodeIn(said)
  if (person !== undefined) return { by: 'scan', code: person }
  const card = readCardCode(said)
  return card === undefined ? undefined : { by: 'card', code: card }
}

function Scanner({ sessionId }: ToolsProps) {
  const [isStrange, setStrange] = useState(false)
  const changed = useListChanged(sessionId)
  const scan = async () => {
    const said = await scanQr()
    if (said === undefined) return
    const who = whoIn(said)
    setStrange(who === undefined)
    if (who) await letIn({ sessionId, who, label: W.scannedOne }).then(changed)
  }
  return (
    <>
      <Refused because={isStrange ? W.strange : undefined} />
      <Button text={W.scan} onTap={() => void scan()} />
    </>
  )
}

/** All ways to let somebody in beside a tap on their name. */
export function DoorTools({ sessionId }: ToolsProps) {
  const [sheet, setSheet] = useState<'numbers' | 'guest'>()
  const close = () => setSheet(undefined)
  return (
    <>
      {process.env.TARO_ENV === 'weapp' && <Scanner sessionId={sessionId} />}
      <Button look="other" text={W.screen} onTap={() => openScreen(sessionId)} />
      <ButtonRow>
        <Button look="other" text={W.numbers} onTap={() => setSheet('numbers')} />
        <Button look="other" text={W.guest} onTap={() => setSheet('guest')} />
      </ButtonRow>
      {sheet === 'numbers' && <NumbersSheet sessionId={sessionId} onClose={close} />}
      {sheet === 'guest' && <GuestSheet sessionId={sessionId} onClose={close} />}
    </>
  )
}
