import { useState } from 'react'
import { MAX_SELLING_WORDS, reportSelling } from '../../../../../shared/contract/selling'
import type { SessionId } from '../../../../../shared/kernel/ids'
import { FRAME_WORDS } from '../../../../../shared/text/zhCN/frame'
import { SELLING_WHAT_WORDS, SELLING_WORDS as W } from '../../../../../shared/text/zhCN/selling'
import { Button } from '../../../components/Button'
import { Line, Quiet } from '../../../components/Card'
import { Paragraph } from '../../../components/Field'
import { Sheet } from '../../../components/Sheet'
import { Refused } from '../../../components/States'
import { Ticks } from '../../../components/Ticks'
import { useSend } from '../../frame/useSend'
import { whatIn } from './whatIn'
import { useSellingChanged } from './useSelling'

type SheetProps = {
  readonly sessionId: SessionId
  readonly host: string | undefined
  readonly onClose: () => void
}

/** What was sold, by taps; a word more for whoever likes. */
export function SaySheet({ sessionId, host, onClose }: SheetProps) {
  const [ticked, setTicked] = useState<readonly string[]>([])
  const [words, setWords] = useState('')
  const changed = useSellingChanged(sessionId)
  const step = useSend(reportSelling, () => {
    changed()
    onClose()
  })
  const what = whatIn(ticked)
  return (
    <Sheet title={W.title} onClose={onClose}>
      {host !== undefined && <Line>{W.promise(host)}</Line>}
      <Quiet>{W.secret}</Quiet>
      <Line>{W.what}</Line>
      <Ticks
        label={W.what}
        options={Object.values(SELLING_WHAT_WORDS)}
        ticked={ticked}
        onChange={setTicked}
      />
      <Paragraph
        label={W.words}
        hint={W.wordsHint}
        value={words}
        max={MAX_SELLING_WORDS}
        onChange={setWords}
      />
      <Refused because={step.because} />
      <Button
        text={W.send}
        isBusy={step.isSending}
        isDisabled={what.length === 0}
        onTap={() => void step.send({ sessionId, what, ...(words.trim() === '' ? {} : { words }) })}
      />
      <Button look="other" text={FRAME_WORDS.close} onTap={onClose} />
    </Sheet>
  )
}
