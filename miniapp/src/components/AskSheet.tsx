import { Button } from './Button'
import { Sheet } from './Sheet'
import { Refused } from './States'

type AskProps = {
  readonly question: string
  readonly yes: string
  readonly no: string
  readonly step: { readonly isSending: boolean; readonly because: string | undefined }
  readonly onYes: () => void
  readonly onClose: () => void
}

/** Once more before what cannot be undone. */
export const AskSheet = ({ question, yes, no, step, onYes, onClose }: AskProps) => (
  <Sheet title={question} onClose={onClose}>
    <Refused because={step.because} />
    <Button look="danger" text={yes} isBusy={step.isSending} onTap={onYes} />
    <Button look="other" text={no} onTap={onClose} />
  </Sheet>
)
