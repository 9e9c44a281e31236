import { MANAGE_WORDS as W } from '../../../../../shared/text/zhCN/sessionChanges'
import { Button } from '../../../components/Button'
import { Refused } from '../../../components/States'
import type { SessionView } from '../../../../../shared/contract/event'
import type { Managing, Signed } from './useManaging'

/** What every panel knows. */
export type PanelProps = {
  readonly session: SessionView
  readonly signed: Signed
  readonly step: Managing
  readonly onClose: () => void
  /** What a panel did by itself is done. */
  readonly onDone: () => void
}

type SavingProps = Pick<PanelProps, 'step' | 'onClose'> & {
  readonly people: number
  readonly isDisabled?: boolean
  readonly onSave: () => void
}

/** The last tap, which says how many will be told. */
export const Saving = ({ step, onClose, people, isDisabled = false, onSave }: SavingProps) => (
  <>
    <Refused because={step.because} />
    <Button {...{ text: W.save(people), isBusy: step.isSending, isDisabled }} onTap={onSave} />
    <Button look="other" text={W.back} onTap={onClose} />
  </>
)
