import { useState } from 'react'
import { type DutyShift, planDuty } from '../../../../shared/contract/duty'
import { addDays, type LocalDate, localDateAt } from '../../../../shared/kernel/dates'
import { clockName, dayName } from '../../../../shared/text/zhCN/dates'
import { DUTY_WORDS } from '../../../../shared/text/zhCN/duty'
import { Button } from '../../components/Button'
import { Card, Line, Quiet, Stack } from '../../components/Card'
import { Empty, Refused } from '../../components/States'
import { useSend } from '../frame/useSend'
import { AddShift } from './AddShift'
import { ShiftSheet, whoHas } from './ShiftSheet'
import { type DutyNode, useDutyChanged, type Week } from './useDuty'

const W = DUTY_WORDS
type PlanProps = { readonly nodeId: DutyNode; readonly week: Week }

const lineOf = (shift: DutyShift): string =>
  `${clockName(shift.hours)} ${whoHas(shift)}${shift.holder?.isMine ? W.me : ''}`

type ShiftProps = { readonly shift: DutyShift; readonly onChange: () => void }

const Shift = ({ shift, onChange }: ShiftProps) => (
  <>
    <Line>{lineOf(shift)}</Line>
    {!shift.isPast && (
      <Button
        look="small"
        text={W.change}
        label={W.changeOf(clockName(shift.hours), whoHas(shift))}
        onTap={onChange}
      />
    )}
  </>
)

type DayProps = {
  readonly day: LocalDate
  readonly shifts: readonly DutyShift[]
  readonly onChange: (shift: DutyShift) => void
}

const Day = ({ day, shifts, onChange }: DayProps) => (
  <Card title={dayName(day, localDateAt(Date.now()))}>
    <Stack>
      {shifts.length === 0 && <Quiet>{W.nobody}</Quiet>}
      {shifts.map((shift) => (
        <Shift key={shift.id} shift={shift} onChange={() => onChange(shift)} />
      ))}
    </Stack>
  </Card>
)

function CopyWeek({ nodeId, week: { week } }: PlanProps) {
  const [leftOut, setLeftOut] = useState<number>()
  const changed = useDutyChanged()
  const { send, isSending, because } = useSend(planDuty, (done) => {
    setLeftOut(done.leftOut)
    changed()
  })
  return (
    <>
      <Button
        look="other"
        text={W.copy}
        isBusy={isSending}
        onTap={() => void send({ nodeId, week, change: { is: 'copy' } })}
      />
      {leftOut !== undefined && <Line>{W.copied(leftOut)}</Line>}
      <Refused because={because} />
    </>
  )
}

const daysOf = ({ week }: Week) => Array.from({ length: 7 }, (_, n) => addDays(week, n))

/** Who is there on which day and at what hours; what is over is only read. */
export function WeekPlan({ nodeId, week }: PlanProps) {
  const [changing, change] = useState<DutyShift>()
  const isOver = addDays(week.week, 6) < localDateAt(Date.now())
  return (
    <Stack>
      {!isOver && <CopyWeek nodeId={nodeId} week={week} />}
      {daysOf(week).map((day) => (
        <Day
          key={day}
          day={day}
          shifts={week.shifts.filter((shift) => shift.day === day)}
          onChange={change}
        />
      ))}
      {week.staff.length === 0 && <Empty says={W.noStaff} />}
      {!isOver && week.staff.length > 0 && <AddShift nodeId={nodeId} week={week} />}
      {changing && (
        <ShiftSheet {...{ nodeId, week, shift: changing }} onClose={() => change(undefined)} />
      )}
    </Stack>
  )
}
