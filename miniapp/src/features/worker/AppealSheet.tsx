import { useState } from 'react'
import {
  APPEAL_DECISIONS,
  type AppealDecision,
  type BlockItem,
  decideAppeal,
  MAX_BLOCK_WORDS,
} from '../../../../shared/contract/block'
import { BLOCKING_WORDS as W } from '../../../../shared/text/zhCN/block'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { Button } from '../../components/Button'
import { Line } from '../../components/Card'
import { Choice } from '../../components/Choice'
import { Paragraph } from '../../components/Field'
import { Sheet } from '../../components/Sheet'
import { Refused } from '../../components/States'
import { behind, type Length, shorterThan } from '../block/blockDays'
import { useBlocksChanged } from '../block/useBlock'
import { useSend } from '../frame/useSend'
import { lengthsOf } from './BlockSheet'

type SheetProps = { readonly item: BlockItem; readonly onClose: () => void }

function useDecision({ item, onClose }: SheetProps) {
  const [decision, setDecision] = useState<AppealDecision>()
  const [days, setDays] = useState<Length>()
  const [words, setWords] = useState('')
  const onDecided = useBlocksChanged()
  const step = useSend(decideAppeal, () => {
    onClose()
    onDecided()
  })
  const until = decision === 'shorten' && days !== undefined ? behind(Number(days)) : undefined
  const isReady = words.trim() !== '' && (decision !== 'shorten' || until !== undefined)
  const send = () => {
    if (decision) void step.send({ blockId: item.id, decision, words: words.trim(), until })
  }
  const set = { setDecision, setDays, setWords }
  return { decision, days, words, set, step, send, isReady: decision !== undefined && isReady }
}

/** What somebody else makes of an appeal, with the words that the person reads. */
export function AppealSheet({ item, onClose }: SheetProps) {
  const { decision, days, words, set, step, send, isReady } = useDecision({ item, onClose })
  const shorter = shorterThan(item.until)
  const ways = APPEAL_DECISIONS.filter((one) => one !== 'shorten' || shorter.length > 0)
  return (
    <Sheet title={W.how} onClose={onClose}>
      <Choice
        label={W.how}
        options={ways.map((value) => ({ value, text: W.decisions[value] }))}
        chosen={decision}
        onChoose={set.setDecision}
      />
      {decision === 'shorten' && (
        <>
          <Line>{W.lessDays}</Line>
          <Choice
            label={W.lessDays}
            options={lengthsOf(shorter)}
            chosen={days}
            onChoose={set.setDays}
          />
        </>
      )}
      <Paragraph
        label={W.answerWords}
        hint={W.answerHint}
        value={words}
        max={MAX_BLOCK_WORDS}
        onChange={set.setWords}
      />
      <Refused because={step.because} />
      <Button text={W.answerSend} isBusy={step.isSending} isDisabled={!isReady} onTap={send} />
      <Button look="other" text={FRAME_WORDS.close} onTap={onClose} />
    </Sheet>
  )
}
