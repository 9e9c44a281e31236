import { useState } from 'react'
import type { BookingView } from '../../../../shared/contract/booking'
import { endHelp } from '../../../../shared/contract/bookingChanges'
import { HELP_WORDS } from '../../../../shared/text/zhCN/skill'
import { AskSheet } from '../../components/AskSheet'
import { Button } from '../../components/Button'
import { Refused } from '../../components/States'
import { useSend } from '../frame/useSend'

type StepProps = { readonly booking: BookingView; readonly onDone: () => void }
const W = HELP_WORDS

/** The word of whoever was helped. */
export function Finish({ booking, onDone }: StepProps) {
  const step = useSend(endHelp, onDone)
  return (
    <>
      <Refused because={step.because} />
      <Button
        text={W.endings.done}
        isBusy={step.isSending}
        onTap={() => void step.send({ bookingId: booking.id, ending: 'done' })}
      />
    </>
  )
}

/** That the other did not come, after asking once more. */
export function NotCome({ booking, onDone }: StepProps) {
  const [isAsking, setAsking] = useState(false)
  const step = useSend(endHelp, () => {
    setAsking(false)
    onDone()
  })
  return (
    <>
      <Button look="other" text={W.endings.notCome} onTap={() => setAsking(true)} />
      {isAsking && (
        <AskSheet
          question={W.notComeAsk}
          yes={W.notComeYes}
          no={W.notComeNo}
          step={step}
          onYes={() => void step.send({ bookingId: booking.id, ending: 'notCome' })}
          onClose={() => setAsking(false)}
        />
      )}
    </>
  )
}
