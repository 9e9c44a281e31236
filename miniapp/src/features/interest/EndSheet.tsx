import { useState } from 'react'
import {
  DRIVE_END_REASONS,
  type DriveEndReason,
  endDrive,
} from '../../../../shared/contract/interest'
import type { DriveId } from '../../../../shared/kernel/ids'
import { ASK_WORDS as W } from '../../../../shared/text/zhCN/interest'
import { Button } from '../../components/Button'
import { Line } from '../../components/Card'
import { Choice } from '../../components/Choice'
import { Sheet } from '../../components/Sheet'
import { Refused } from '../../components/States'
import { useSend } from '../frame/useSend'
import { useDriveChanged } from './useDrives'

const OPTIONS = DRIVE_END_REASONS.map((value) => ({ value, text: W.reasons[value] }))

type EndProps = { readonly driveId: DriveId; readonly onClose: () => void }

/** Those who would have come hear why: so it is asked. */
export function EndSheet({ driveId, onClose }: EndProps) {
  const [reason, setReason] = useState<DriveEndReason>()
  const changed = useDriveChanged()
  const step = useSend(endDrive, () => {
    changed()
    onClose()
  })
  return (
    <Sheet title={W.endTitle} onClose={onClose}>
      <Line>{W.endBecause}</Line>
      <Choice label={W.endBecause} options={OPTIONS} chosen={reason} onChoose={setReason} />
      <Refused because={step.because} />
      <Button
        look="danger"
        text={W.endYes}
        isBusy={step.isSending}
        isDisabled={reason === undefined}
        onTap={() => reason !== undefined && void step.send({ driveId, reason })}
      />
      <Button look="other" text={W.endNo} onTap={onClose} />
    </Sheet>
  )
}
