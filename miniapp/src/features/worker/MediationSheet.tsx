import { useState } from 'react'
import { decideDispute, type DisputeItem } from '../../../../shared/contract/dispute'
import {
  type DisputeDecision,
  MAX_DISPUTE_WORDS,
  type Mediation,
  MEDIATIONS,
} from '../../../../shared/contract/disputed'
import { addDays, type LocalDate, localDateAt } from '../../../../shared/kernel/dates'
import { dayName } from '../../../../shared/text/zhCN/dates'
import { MEDIATING_WORDS as W, MEDIATION_WORDS } from '../../../../shared/text/zhCN/dispute'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { Button } from '../../components/Button'
import { Line } from '../../components/Card'
import { Choice } from '../../components/Choice'
import { Paragraph } from '../../components/Field'
import { Sheet } from '../../components/Sheet'
import { Refused } from '../../components/States'
import { useSend } from '../frame/useSend'
import { useDecided } from './useCases'

type SheetProps = { readonly item: DisputeItem; readonly onClose: () => void }

const WAYS = MEDIATIONS.map((value) => ({ value, text: MEDIATION_WORDS[value] }))

/** The day on which it comes back: the agreed one, or one of the week ahead. */
function daysAhead({ until }: DisputeItem): readonly LocalDate[] {
  const today = localDateAt(Date.now())
  const agreed = addDays(until, -1)
  const first = agreed > today ? agreed : today
  return Array.from({ length: 8 }, (_, more) => addDays(first, more))
}

function useWord({ item, onClose }: SheetProps) {
  const [decision, setDecision] = useState<DisputeDecision>()
  const [mediation, setMediation] = useState<Mediation>()
  const [last, setLast] = useState<LocalDate>()
  const [words, setWords] = useState('')
  const onDecided = useDecided('disputes')
  const step = useSend(decideDispute, () => {
    onClose()
    onDecided()
  })
  const until = decision === 'stays' && last !== undefined ? addDays(last, 1) : undefined
  const isDone = mediation !== undefined && (decision !== 'stays' || until !== undefined)
  const send = () => {
    if (decision && mediation)
      void step.send({ bookingId: item.bookingId, decision, mediation, words, until })
  }
  const set = { setDecision, setMediation, setLast, setWords }
  return { decision, mediation, last, words, set, step, send, isReady: decision && isDone }
}

/** How it was settled: what becomes of the thing, what the two agreed on, and what else they should read. */
export function MediationSheet({ item, onClose }: SheetProps) {
  const { decision, mediation, last, words, set, step, send, isReady } = useWord({ item, onClose })
  const today = localDateAt(Date.now())
  const decisions = item.decisions.map((value) => ({ value, text: W.decisions[value] }))
  const days = daysAhead(item).map((value) => ({ value, text: dayName(value, today) }))
  return (
    <Sheet title={W.what} onClose={onClose}>
      <Choice label={W.what} options={decisions} chosen={decision} onChoose={set.setDecision} />
      {decision === 'stays' && (
        <>
          <Line>{W.until}</Line>
          <Choice label={W.until} options={days} chosen={last} onChoose={set.setLast} />
        </>
      )}
      <Line>{W.how}</Line>
      <Choice label={W.how} options={WAYS} chosen={mediation} onChoose={set.setMediation} />
      <Paragraph
        label={W.words}
        hint={W.wordsHint}
        value={words}
        max={MAX_DISPUTE_WORDS}
        onChange={set.setWords}
      />
      <Refused because={step.because} />
      {isReady && <Button text={W.send} isBusy={step.isSending} onTap={send} />}
      <Button look="other" text={FRAME_WORDS.close} onTap={onClose} />
    </Sheet>
  )
}
