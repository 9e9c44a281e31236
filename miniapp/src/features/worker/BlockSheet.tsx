import { useState } from 'react'
import {
  BLOCK_REASONS,
  type BlockReason,
  blockResident,
  MAX_BLOCK_WORDS,
} from '../../../../shared/contract/block'
import type { HouseholdMember } from '../../../../shared/contract/household'
import { BLOCK_REASON_WORDS, BLOCKING_WORDS as W } from '../../../../shared/text/zhCN/block'
import { Button } from '../../components/Button'
import { Line, Quiet } from '../../components/Card'
import { Choice } from '../../components/Choice'
import { Paragraph } from '../../components/Field'
import { Sheet } from '../../components/Sheet'
import { Refused } from '../../components/States'
import { behind, type Length, LENGTHS } from '../block/blockDays'
import { useSend } from '../frame/useSend'

type SheetProps = {
  readonly member: HouseholdMember
  readonly onBlocked: () => void
  readonly onClose: () => void
}

const REASONS = BLOCK_REASONS.map((value) => ({ value, text: BLOCK_REASON_WORDS[value] }))
export const lengthsOf = (lengths: readonly Length[]) =>
  lengths.map((value) => ({ value, text: W.days(Number(value)) }))

/** 停用: why, for how long, and what the person should read beside it. */
export function BlockSheet({ member: { name, membershipId }, onBlocked, onClose }: SheetProps) {
  const [reason, setReason] = useState<BlockReason>()
  const [days, setDays] = useState<Length>()
  const [words, setWords] = useState('')
  const step = useSend(blockResident, onBlocked)
  const isReady = reason !== undefined && days !== undefined
  const send = () => {
    const said = words.trim() === '' ? {} : { words: words.trim() }
    if (isReady) void step.send({ membershipId, reason, until: behind(Number(days)), ...said })
  }
  return (
    <Sheet title={W.ask(name)} onClose={onClose}>
      <Quiet>{W.more}</Quiet>
      <Line>{W.why}</Line>
      <Choice label={W.why} options={REASONS} chosen={reason} onChoose={setReason} />
      <Line>{W.howLong}</Line>
      <Choice label={W.howLong} options={lengthsOf(LENGTHS)} chosen={days} onChoose={setDays} />
      <Paragraph
        label={reason === 'other' ? W.wordsNeeded : W.words}
        hint={W.wordsHint}
        value={words}
        max={MAX_BLOCK_WORDS}
        onChange={setWords}
      />
      <Refused because={step.because} />
      <Button
        look="danger"
        text={W.send}
        isBusy={step.isSending}
        isDisabled={!isReady || (reason === 'other' && words.trim() === '')}
        onTap={send}
      />
      <Button look="other" text={W.no} onTap={onClose} />
    </Sheet>
  )
}
