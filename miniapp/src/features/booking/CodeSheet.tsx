import { useState } from 'react'
import { BOOKING_WORDS } from '../../../../shared/text/zhCN/booking'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { Button } from '../../components/Button'
import { Field } from '../../components/Field'
import { Sheet } from '../../components/Sheet'
import { Refused } from '../../components/States'
import type { Confirming } from './useConfirm'

type CodeProps = { readonly confirming: Confirming; readonly onClose: () => void }
const CODE = /^\d{4}$/

/** Types in what the other one reads out. */
export function CodeSheet({ confirming, onClose }: CodeProps) {
  const [code, setCode] = useState('')
  const { confirm, isSending, because } = confirming
  return (
    <Sheet title={BOOKING_WORDS.codeTitle} onClose={onClose}>
      <Field
        label={BOOKING_WORDS.codeHint}
        keyboard="number"
        value={code}
        max={4}
        onChange={setCode}
      />
      <Refused because={because} />
      <Button
        text={isSending ? FRAME_WORDS.sending : BOOKING_WORDS.codeSend}
        isBusy={isSending}
        isDisabled={!CODE.test(code)}
        onTap={() => confirm({ by: 'code', code })}
      />
      <Button look="other" text={FRAME_WORDS.close} onTap={onClose} />
    </Sheet>
  )
}
