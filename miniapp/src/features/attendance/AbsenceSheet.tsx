import { useState } from 'react'
import { explainAbsence } from '../../../../shared/contract/attendance'
import { ABSENCES, type Absence } from '../../../../shared/contract/seats'
import type { SessionId } from '../../../../shared/kernel/ids'
import { ABSENCE_WORDS as W } from '../../../../shared/text/zhCN/attendance'
import { Button } from '../../components/Button'
import { Choice } from '../../components/Choice'
import { Sheet } from '../../components/Sheet'
import { Refused } from '../../components/States'
import { useSeats } from '../event/useShownSession'
import { useSend } from '../frame/useSend'

const OPTIONS = ABSENCES.map((value) => ({ value, text: W.says[value] }))
type SheetProps = { readonly sessionId: SessionId; readonly onClose: () => void }

/** Why one did not come, or that one did: to the community alone. */
export function AbsenceSheet({ sessionId, onClose }: SheetProps) {
  const [says, setSays] = useState<Absence>()
  const seats = useSeats(sessionId)
  const step = useSend(explainAbsence, (mine) => {
    seats.stands(mine)
    onClose()
  })
  return (
    <Sheet title={W.title} onClose={onClose}>
      <Choice label={W.title} options={OPTIONS} chosen={says} onChoose={setSays} />
      <Refused because={step.because} />
      <Button
        text={W.send}
        isBusy={step.isSending}
        isDisabled={says === undefined}
        onTap={() => says && void step.send({ sessionId, says })}
      />
      <Button look="other" text={W.later} onTap={onClose} />
    </Sheet>
  )
}
