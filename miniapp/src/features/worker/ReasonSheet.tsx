import { useState } from 'react'
import { WORKER_WORDS } from '../../../../shared/text/zhCN/worker'
import { Button } from '../../components/Button'
import { Choice } from '../../components/Choice'
import { Sheet } from '../../components/Sheet'
import { Refused } from '../../components/States'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'

export type ReasonProps<Reason extends string> = {
  readonly title: string
  readonly send: string
  readonly options: readonly { readonly value: Reason; readonly text: string }[]
  readonly step: { readonly isSending: boolean; readonly because: string | undefined }
  readonly onSend: (reason: Reason) => void
  readonly onClose: () => void
}

/** No decision against somebody without its reason. */
export function ReasonSheet<Reason extends string>(props: ReasonProps<Reason>) {
  const { title, send, options, step, onSend, onClose } = props
  const [reason, setReason] = useState<Reason>()
  return (
    <Sheet title={title} onClose={onClose}>
      <Choice
        label={WORKER_WORDS.chooseReason}
        options={options}
        chosen={reason}
        onChoose={setReason}
      />
      <Refused because={step.because} />
      <Button
        look="danger"
        text={send}
        isBusy={step.isSending}
        isDisabled={reason === undefined}
        onTap={() => reason !== undefined && onSend(reason)}
      />
      <Button look="other" text={FRAME_WORDS.close} onTap={onClose} />
    </Sheet>
  )
}
