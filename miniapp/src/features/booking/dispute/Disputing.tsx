import { useState } from 'react'
import type { BookingView } from '../../../../../shared/contract/booking'
import { addToDispute, openDispute } from '../../../../../shared/contract/dispute'
import {
  DISPUTE_REASONS,
  type DisputeReason,
  MAX_DISPUTE_WORDS,
} from '../../../../../shared/contract/disputed'
import { DISPUTE_REASON_WORDS, DISPUTE_WORDS as W } from '../../../../../shared/text/zhCN/dispute'
import { FRAME_WORDS } from '../../../../../shared/text/zhCN/frame'
import { Button } from '../../../components/Button'
import { Line, Quiet } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { Paragraph } from '../../../components/Field'
import { Sheet } from '../../../components/Sheet'
import { Refused } from '../../../components/States'
import { useSend } from '../../frame/useSend'
import { WordsSheet } from './WordsSheet'

type StepProps = { readonly booking: BookingView; readonly onDone: () => void }
const REASONS = DISPUTE_REASONS.map((value) => ({ value, text: DISPUTE_REASON_WORDS[value] }))

function AskSheet({ booking, onDone, onClose }: StepProps & { readonly onClose: () => void }) {
  const [reason, setReason] = useState<DisputeReason>()
  const [words, setWords] = useState('')
  const step = useSend(openDispute, onDone)
  const isSaid = reason !== undefined && (reason !== 'other' || words.trim() !== '')
  const send = () => {
    if (reason) void step.send({ bookingId: booking.id, reason, words })
  }
  return (
    <Sheet title={W.why} onClose={onClose}>
      <Line>{W.first}</Line>
      <Choice label={W.why} options={REASONS} chosen={reason} onChoose={setReason} />
      <Paragraph
        label={W.words}
        hint={W.wordsHint}
        value={words}
        max={MAX_DISPUTE_WORDS}
        onChange={setWords}
      />
      <Quiet>{W.frozen}</Quiet>
      <Refused because={step.because} />
      {isSaid && <Button text={W.send} isBusy={step.isSending} onTap={send} />}
      <Button look="other" text={FRAME_WORDS.close} onTap={onClose} />
    </Sheet>
  )
}

/** What the two cannot settle goes to the community. */
export function Dispute({ booking, onDone }: StepProps) {
  const [isOpen, setOpen] = useState(false)
  const close = () => setOpen(false)
  return (
    <>
      <Button look="other" text={W.open} onTap={() => setOpen(true)} />
      {isOpen && (
        <AskSheet
          booking={booking}
          onClose={close}
          onDone={() => {
            close()
            onDone()
          }}
        />
      )}
    </>
  )
}

export function AddToDispute({ booking, onDone }: StepProps) {
  const [isOpen, setOpen] = useState(false)
  const step = useSend(addToDispute, () => {
    setOpen(false)
    onDone()
  })
  return (
    <>
      <Button look="other" text={W.add} onTap={() => setOpen(true)} />
      {isOpen && (
        <WordsSheet
          step={step}
          onSend={(words) => void step.send({ bookingId: booking.id, words })}
          onClose={() => setOpen(false)}
        />
      )}
    </>
  )
}
