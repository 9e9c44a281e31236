import { useState } from 'react'
import { planDuty } from '../../../../shared/contract/duty'
import { addDays, localDateAt } from '../../../../shared/kernel/dates'
import { type LocalTime, timeAt } from '../../../../shared/kernel/hours'
import type { PostId } from '../../../../shared/kernel/ids'
import { dayName } from '../../../../shared/text/zhCN/dates'
import { DUTY_WORDS } from '../../../../shared/text/zhCN/duty'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { Button } from '../../components/Button'
import { Card, Quiet, Stack } from '../../components/Card'
import { Choice } from '../../components/Choice'
import { Refused } from '../../components/States'
import { useSend } from '../frame/useSend'
import { type DutyNode, useDutyChanged, type Week } from './useDuty'

const W = DUTY_WORDS
const FIRST = 14
const HALF_HOURS = 31
const TIMES = Array.from({ length: HALF_HOURS }, (_, n) => timeAt((FIRST + n) * 30))

type Filled = {
  readonly weekday?: string
  readonly from: LocalTime
  readonly until: LocalTime
  readonly postId?: PostId
}
type AddProps = { readonly nodeId: DutyNode; readonly week: Week }

/** The days of a week that are not over, by their number. */
const daysLeft = ({ week }: Week) => {
  const today = localDateAt(Date.now())
  return Array.from({ length: 7 }, (_, n) => ({ day: addDays(week, n), value: String(n + 1) }))
    .filter(({ day }) => day >= today)
    .map(({ day, value }) => ({ value, text: dayName(day, today) }))
}

const staffOf = ({ staff }: Week) =>
  staff.map(({ postId, addressForm, isMine }) => ({
    value: postId,
    text: `${addressForm || W.unnamed}${isMine ? W.me : ''}`,
  }))

const timesFor = (label: string) => ({
  label,
  options: TIMES.map((value) => ({ value, text: value })),
  layout: 'scroll' as const,
})

function When({ filled, change }: { filled: Filled; change: (part: Partial<Filled>) => void }) {
  return (
    <>
      <Quiet>{W.from}</Quiet>
      <Choice {...timesFor(W.from)} chosen={filled.from} onChoose={(from) => change({ from })} />
      <Quiet>{W.until}</Quiet>
      <Choice
        {...timesFor(W.until)}
        chosen={filled.until}
        onChoose={(until) => change({ until })}
      />
    </>
  )
}

/** A day, hours and whoever is there. */
export function AddShift({ nodeId, week }: AddProps) {
  const [filled, setFilled] = useState<Filled>({
    from: '09:00' as LocalTime,
    until: '12:00' as LocalTime,
  })
  const { send, isSending, because } = useSend(planDuty, useDutyChanged())
  const change = (part: Partial<Filled>) => setFilled({ ...filled, ...part })
  const { weekday, postId, from, until } = filled
  const add = () =>
    weekday !== undefined &&
    postId !== undefined &&
    void send({
      ...{ nodeId, week: week.week },
      change: { is: 'add', weekday: Number(weekday), hours: { from, until }, postId },
    })
  return (
    <Card title={W.add}>
      <Stack>
        <Quiet>{W.addDay}</Quiet>
        <Choice
          {...{ label: W.addDay, options: daysLeft(week), chosen: weekday }}
          onChoose={(chosen) => change({ weekday: chosen })}
        />
        <When filled={filled} change={change} />
        <Quiet>{W.who}</Quiet>
        <Choice
          {...{ label: W.who, options: staffOf(week), chosen: postId }}
          onChoose={(chosen) => change({ postId: chosen })}
        />
        <Refused because={because} />
        <Button
          text={isSending ? FRAME_WORDS.sending : W.send}
          isBusy={isSending}
          isDisabled={weekday === undefined || postId === undefined}
          onTap={add}
        />
      </Stack>
    </Card>
  )
}
