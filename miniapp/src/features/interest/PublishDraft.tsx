import { useState } from 'react'
import { publishEvent } from '../../../../shared/contract/eventDesk'
import type { DriveView } from '../../../../shared/contract/interest'
import { addDays, type LocalDate, localDateAt } from '../../../../shared/kernel/dates'
import { timesName } from '../../../../shared/text/zhCN/event'
import { ASK_WORDS as W } from '../../../../shared/text/zhCN/interest'
import { Button } from '../../components/Button'
import { Card, Line, Quiet, Stack } from '../../components/Card'
import { Refused } from '../../components/States'
import { WeekStrip } from '../../components/WeekStrip'
import { becomeSession } from '../frame/navigate'
import { useSend } from '../frame/useSend'
import { useDriveChanged } from './useDrives'

type Draft = NonNullable<NonNullable<DriveView['desk']>['draft']>
type DaysProps = { readonly day: LocalDate; readonly onChoose: (day: LocalDate) => void }

const SHOWN = 28

function OtherDay({ day, onChoose }: DaysProps) {
  const today = localDateAt(Date.now())
  const [isOpen, setOpen] = useState(false)
  if (!isOpen) return <Button look="small" text={W.otherDay} onTap={() => setOpen(true)} />
  return (
    <WeekStrip
      first={addDays(today, 1)}
      count={SHOWN}
      today={today}
      stateOf={(one) => (one === day ? 'chosen' : 'free')}
      onTap={onChoose}
    />
  )
}

/** The draft as it stands at the desk: on its day or another, it is published, and those who would have come hear it. */
export function PublishDraft({ draft }: { readonly draft: Draft }) {
  const [day, setDay] = useState(draft.day)
  const changed = useDriveChanged()
  const step = useSend(publishEvent, ({ sessionIds: [first] }) => {
    changed()
    if (first !== undefined) becomeSession(first)
  })
  const times = { day, hours: draft.hours }
  return (
    <Card title={W.draft}>
      <Stack>
        <Line>{timesName(times, localDateAt(Date.now()))}</Line>
        <Quiet>{W.draftMore}</Quiet>
        <OtherDay day={day} onChoose={setDay} />
        <Refused because={step.because} />
        <Button
          text={step.isSending ? W.publishing : W.publish}
          isBusy={step.isSending}
          onTap={() => void step.send({ eventId: draft.eventId, sessions: [times] })}
        />
      </Stack>
    </Card>
  )
}
