import { useState } from 'react'
import { admitNumbers } from '../../../../shared/contract/attendance'
import type { OutputOf } from '../../../../shared/contract/endpoint'
import type { SessionId } from '../../../../shared/kernel/ids'
import { DOOR_WORDS as W } from '../../../../shared/text/zhCN/attendance'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { Button } from '../../components/Button'
import { Line } from '../../components/Card'
import { Field } from '../../components/Field'
import { Sheet } from '../../components/Sheet'
import { Amiss, Refused } from '../../components/States'
import { useSend } from '../frame/useSend'
import { numbersIn } from './groups'
import { letIn } from './scans'
import { useListChanged } from './useAttendance'

type SheetProps = { readonly sessionId: SessionId; readonly onClose: () => void }

const LONGEST = 400
const NAME = 12

type Heard = OutputOf<typeof admitNumbers>

/** Who came by those numbers, and which of them say nothing. */
const Result = ({ came, unknown, left }: Heard) => (
  <>
    {came.length > 0 && <Line>{W.numbersCame(came.map(({ name }) => name))}</Line>}
    {unknown.length > 0 && <Line>{`⚠ ${W.numbersUnknown(unknown)}`}</Line>}
    {left.length > 0 && <Line>{`⚠ ${W.numbersLeft(left)}`}</Line>}
  </>
)

/** 按号补录: what was ticked on paper. */
export function NumbersSheet({ sessionId, onClose }: SheetProps) {
  const [typed, setTyped] = useState('')
  const [heard, setHeard] = useState<Heard>()
  const changed = useListChanged(sessionId)
  const numbers = numbersIn(typed)
  const step = useSend(admitNumbers, (answer) => {
    setHeard(answer)
    setTyped('')
    changed()
  })
  return (
    <Sheet title={W.numbersTitle} onClose={onClose}>
      <Field
        label={W.numbersLabel}
        hint={W.numbersHint}
        value={typed}
        max={LONGEST}
        onChange={setTyped}
      />
      {typed.trim() !== '' && numbers.length === 0 && <Amiss says={W.numbersBad} />}
      {heard && <Result {...heard} />}
      <Refused because={step.because} />
      <Button
        text={W.numbersSend}
        isBusy={step.isSending}
        isDisabled={numbers.length === 0}
        onTap={() => void step.send({ sessionId, numbers: [...numbers] })}
      />
      <Button look="other" text={FRAME_WORDS.close} onTap={onClose} />
    </Sheet>
  )
}

/** Somebody who is not here otherwise, by a word. */
export function GuestSheet({ sessionId, onClose }: SheetProps) {
  const [name, setName] = useState('')
  const changed = useListChanged(sessionId)
  const add = () => {
    const label = name.trim()
    void letIn({ sessionId, who: { by: 'guest', name: label }, label }).then(changed)
    onClose()
  }
  return (
    <Sheet title={W.guestTitle} onClose={onClose}>
      <Field label={W.guestLabel} hint={W.guestHint} value={name} max={NAME} onChange={setName} />
      <Button text={W.guestSend} isDisabled={name.trim() === ''} onTap={add} />
      <Button look="other" text={FRAME_WORDS.close} onTap={onClose} />
    </Sheet>
  )
}
