import { useState } from 'react'
import { settleGroup } from '../../../../shared/contract/group'
import { type LocalDate, localDateAt } from '../../../../shared/kernel/dates'
import type { GroupId } from '../../../../shared/kernel/ids'
import { dayName } from '../../../../shared/text/zhCN/dates'
import { DESK_GROUP_WORDS as W } from '../../../../shared/text/zhCN/group'
import { Button } from '../../components/Button'
import { Quiet } from '../../components/Card'
import { Sheet } from '../../components/Sheet'
import { Refused } from '../../components/States'
import { WeekStrip } from '../../components/WeekStrip'
import { useSend } from '../frame/useSend'
import { useGroupChanged } from './useGroups'

type PauseProps = { readonly groupId: GroupId; readonly onClose: () => void }

const SHOWN = 28

/** Until a day of the next four weeks, or until further notice. */
export function PauseSheet({ groupId, onClose }: PauseProps) {
  const [until, setUntil] = useState<LocalDate>()
  const changed = useGroupChanged()
  const step = useSend(settleGroup, () => {
    changed()
    onClose()
  })
  const today = localDateAt(Date.now())
  const chosen = until === undefined ? W.pauseOpen : `${W.pauseDay}：${dayName(until, today)}`
  return (
    <Sheet title={W.pauseTitle} onClose={onClose}>
      <Quiet>{chosen}</Quiet>
      <WeekStrip
        {...{ first: today, count: SHOWN, today }}
        stateOf={(day) => (day === until ? 'chosen' : 'free')}
        onTap={(day) => setUntil(day === until ? undefined : day)}
      />
      <Refused because={step.because} />
      <Button
        look="danger"
        text={W.pauseYes}
        isBusy={step.isSending}
        onTap={() => void step.send({ groupId, step: 'pause', until })}
      />
      <Button look="other" text={W.no} onTap={onClose} />
    </Sheet>
  )
}
