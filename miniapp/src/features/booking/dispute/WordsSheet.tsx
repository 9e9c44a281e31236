import { useState } from 'react'
import { MAX_DISPUTE_WORDS } from '../../../../../shared/contract/disputed'
import { DISPUTE_WORDS as W } from '../../../../../shared/text/zhCN/dispute'
import { FRAME_WORDS } from '../../../../../shared/text/zhCN/frame'
import { Button } from '../../../components/Button'
import { Quiet } from '../../../components/Card'
import { Paragraph } from '../../../components/Field'
import { Sheet } from '../../../components/Sheet'
import { Refused } from '../../../components/States'

type AddProps = {
  readonly step: { readonly isSending: boolean; readonly because: string | undefined }
  readonly onSend: (words: string) => void
  readonly onClose: () => void
}

/** What one has to say to the worker, and to nobody else. */
export function WordsSheet({ step, onSend, onClose }: AddProps) {
  const [words, setWords] = useState('')
  return (
    <Sheet title={W.add} onClose={onClose}>
      <Paragraph
        label={W.words}
        hint={W.wordsHint}
        value={words}
        max={MAX_DISPUTE_WORDS}
        onChange={setWords}
      />
      <Quiet>{W.wordsHint}</Quiet>
      <Refused because={step.because} />
      {words.trim() !== '' && (
        <Button text={W.addSend} isBusy={step.isSending} onTap={() => onSend(words)} />
      )}
      <Button look="other" text={FRAME_WORDS.close} onTap={onClose} />
    </Sheet>
  )
}
