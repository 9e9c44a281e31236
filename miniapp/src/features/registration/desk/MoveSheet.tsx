import { useState } from 'react'
import {
  MAX_PLACE,
  MOVE_REASONS,
  type MoveReason,
  moveInLine,
} from '../../../../../shared/contract/seatsDesk'
import { MOVE_REASON_WORDS, PEOPLE_WORDS as W } from '../../../../../shared/text/zhCN/seatsDesk'
import { Button } from '../../../components/Button'
import { Line, Quiet } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { Field } from '../../../components/Field'
import { Sheet } from '../../../components/Sheet'
import { Refused } from '../../../components/States'
import { Stepper } from '../../../components/Stepper'
import { useSend } from '../../frame/useSend'
import type { StepProps } from './step'
import { usePeopleChanged } from './usePeople'

const OPTIONS = MOVE_REASONS.map((value) => ({ value, text: MOVE_REASON_WORDS[value] }))
const PLACE = { of: W.toPlace, fewer: W.nearer, more: W.further }
const LONGEST = 40

type WhyProps = {
  readonly reason: MoveReason | undefined
  readonly words: string
  readonly onReason: (reason: MoveReason) => void
  readonly onWords: (words: string) => void
}

/** From the short list; what is none of it is said in a few words. */
const Why = ({ reason, words, onReason, onWords }: WhyProps) => (
  <>
    <Line>{W.moveWhy}</Line>
    <Choice label={W.moveWhy} options={OPTIONS} chosen={reason} onChoose={onReason} />
    {reason === 'other' && (
      <Field
        label={W.moveWords}
        hint={W.moveWordsHint}
        value={words}
        max={LONGEST}
        onChange={onWords}
      />
    )}
    <Quiet>{W.moveMore}</Quiet>
  </>
)

/** Another place in the line, the front unless it is said otherwise. */
export function MoveSheet({ session, person, membershipId, onClose }: StepProps) {
  const [place, setPlace] = useState(1)
  const [reason, setReason] = useState<MoveReason>()
  const [words, setWords] = useState('')
  const changed = usePeopleChanged()
  const step = useSend(moveInLine, () => {
    changed()
    onClose()
  })
  const isOther = reason === 'other'
  const isReady = reason !== undefined && (!isOther || words.trim() !== '')
  const send = () => {
    if (reason === undefined) return
    const said = isOther ? { words: words.trim() } : {}
    void step.send({ sessionId: session.id, membershipId, place, reason, ...said })
  }
  return (
    <Sheet title={W.moveAsk(person.name)} onClose={onClose}>
      <Stepper
        {...{ label: W.moveTo, words: PLACE, min: 1, max: MAX_PLACE }}
        value={place}
        onChange={setPlace}
      />
      <Why reason={reason} words={words} onReason={setReason} onWords={setWords} />
      <Refused because={step.because} />
      <Button text={W.moveYes} isBusy={step.isSending} isDisabled={!isReady} onTap={send} />
      <Button look="other" text={W.moveNo} onTap={onClose} />
    </Sheet>
  )
}
