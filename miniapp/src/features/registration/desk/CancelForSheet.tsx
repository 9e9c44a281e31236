import { useState } from 'react'
import { CANCEL_REASONS } from '../../../../../shared/contract/registration'
import { cancelFor } from '../../../../../shared/contract/seatsDesk'
import { CANCEL_REASON_WORDS, MY_SEAT_WORDS } from '../../../../../shared/text/zhCN/registration'
import { PEOPLE_WORDS as W } from '../../../../../shared/text/zhCN/seatsDesk'
import { Button } from '../../../components/Button'
import { Line } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { Sheet } from '../../../components/Sheet'
import { Refused } from '../../../components/States'
import { useSend } from '../../frame/useSend'
import type { StepProps } from './step'
import { usePeopleChanged } from './usePeople'

const UNSAID = 'unsaid'
const REASONS = [...CANCEL_REASONS, UNSAID] as const
type Reason = (typeof REASONS)[number]
const OPTIONS = REASONS.map((value) => ({ value, text: CANCEL_REASON_WORDS[value] }))

/** A worker gives somebody's seat back, with what they said of it. */
export function CancelForSheet({ session, person, membershipId, onClose }: StepProps) {
  const [reason, setReason] = useState<Reason>()
  const changed = usePeopleChanged()
  const step = useSend(cancelFor, () => {
    changed()
    onClose()
  })
  const send = () => {
    const because = reason === undefined || reason === UNSAID ? {} : { because: reason }
    void step.send({ sessionId: session.id, membershipId, ...because })
  }
  return (
    <Sheet title={W.cancelAsk(person.name)} onClose={onClose}>
      <Line>{MY_SEAT_WORDS.because}</Line>
      <Choice
        label={MY_SEAT_WORDS.because}
        options={OPTIONS}
        chosen={reason}
        onChoose={setReason}
      />
      <Refused because={step.because} />
      <Button
        look="danger"
        text={W.cancelYes}
        isBusy={step.isSending}
        isDisabled={reason === undefined}
        onTap={send}
      />
      <Button look="other" text={W.cancelNo} onTap={onClose} />
    </Sheet>
  )
}
