import { useState } from 'react'
import {
  callOffMeeting,
  type GroupView,
  MEETING_OFF,
  type MeetingOff,
} from '../../../../shared/contract/group'
import { type LocalDate, localDateAt } from '../../../../shared/kernel/dates'
import { dayName } from '../../../../shared/text/zhCN/dates'
import { DESK_GROUP_WORDS as W, MEETING_OFF_WORDS } from '../../../../shared/text/zhCN/group'
import { Asked } from '../../components/Asked'
import { Button } from '../../components/Button'
import { Choice } from '../../components/Choice'
import { Sheet } from '../../components/Sheet'
import { Refused } from '../../components/States'
import { useSend } from '../frame/useSend'
import { useGroupChanged } from './useGroups'

const REASONS = MEETING_OFF.map((value) => ({ value, text: MEETING_OFF_WORDS[value] }))

type OffProps = { readonly group: GroupView; readonly onClose: () => void }

/** One of its next meetings, and why. */
export function OffSheet({ group: { id: groupId, next }, onClose }: OffProps) {
  const [day, setDay] = useState<LocalDate | undefined>(next[0])
  const [because, setBecause] = useState<MeetingOff>()
  const changed = useGroupChanged()
  const step = useSend(callOffMeeting, () => {
    changed()
    onClose()
  })
  const today = localDateAt(Date.now())
  const isReady = day !== undefined && because !== undefined
  return (
    <Sheet title={W.offTitle} onClose={onClose}>
      <Choice
        label={W.offTitle}
        options={next.map((value) => ({ value, text: dayName(value, today) }))}
        chosen={day}
        onChoose={setDay}
      />
      <Asked label={W.offBecause} options={REASONS} chosen={because} onChoose={setBecause} />
      <Refused because={step.because} />
      <Button
        look="danger"
        text={W.offYes}
        isBusy={step.isSending}
        isDisabled={!isReady}
        onTap={() => isReady && void step.send({ groupId, day, because })}
      />
      <Button look="other" text={W.no} onTap={onClose} />
    </Sheet>
  )
}
