import { useState } from 'react'
import { CANCEL_REASONS, cancelRegistration } from '../../../../shared/contract/registration'
import type { SessionId } from '../../../../shared/kernel/ids'
import { CANCEL_REASON_WORDS, MY_SEAT_WORDS as W } from '../../../../shared/text/zhCN/registration'
import { AskSheet } from '../../components/AskSheet'
import { Button } from '../../components/Button'
import { Line } from '../../components/Card'
import { Choice } from '../../components/Choice'
import { Sheet } from '../../components/Sheet'
import { Refused } from '../../components/States'
import { useSend } from '../frame/useSend'
import { useSeats } from '../event/useShownSession'

type BackProps = { readonly sessionId: SessionId; readonly onClose: () => void }

const UNSAID = 'unsaid'
const REASONS = [...CANCEL_REASONS, UNSAID] as const
type Reason = (typeof REASONS)[number]
const OPTIONS = REASONS.map((value) => ({ value, text: CANCEL_REASON_WORDS[value] }))

function useGivingBack({ sessionId, onClose }: BackProps) {
  const seats = useSeats(sessionId)
  const step = useSend(cancelRegistration, (mine) => {
    seats.stands(mine)
    onClose()
  })
  const give = (reason: Reason) =>
    void step.send({ sessionId, ...(reason === UNSAID ? {} : { because: reason }) })
  return { ...step, give }
}

/** A seat is given back; why is asked, and nobody has to say. */
export function CancelSheet(props: BackProps & { readonly isGivenOn: boolean }) {
  const [reason, setReason] = useState<Reason>()
  const step = useGivingBack(props)
  return (
    <Sheet title={props.isGivenOn ? W.cancelTitle : W.cancelRest} onClose={props.onClose}>
      <Line>{W.because}</Line>
      <Choice label={W.because} options={OPTIONS} chosen={reason} onChoose={setReason} />
      <Refused because={step.because} />
      <Button
        look="danger"
        text={W.cancelYes}
        isBusy={step.isSending}
        isDisabled={reason === undefined}
        onTap={() => reason !== undefined && step.give(reason)}
      />
      <Button look="other" text={W.cancelNo} onTap={props.onClose} />
    </Sheet>
  )
}

const ASKS = {
  leave: { question: W.leaveAsk, yes: W.leaveYes, no: W.leaveNo },
  leaveLate: { question: W.leaveLateAsk, yes: W.leaveLateYes, no: W.leaveLateNo },
  give: { question: W.giveAsk, yes: W.giveYes, no: W.giveNo },
}

/** A place in the list, or a seat that is kept, goes to whoever is next. */
export function LeaveSheet({ what, ...props }: BackProps & { readonly what: keyof typeof ASKS }) {
  const step = useGivingBack(props)
  return (
    <AskSheet {...ASKS[what]} step={step} onYes={() => step.give(UNSAID)} onClose={props.onClose} />
  )
}
