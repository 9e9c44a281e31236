import { useState } from 'react'
import type { WeeklyHours } from '../../../../../shared/kernel/slots'
import { clockName } from '../../../../../shared/text/zhCN/dates'
import { OFFER_WORDS, WEEKDAY_NAMES } from '../../../../../shared/text/zhCN/skill'
import { Quiet } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { Several } from '../../../components/Several'
import { DayHours } from './DayHours'
import {
  allWith,
  isAlike,
  type Ranges,
  type Week,
  type WeekDay,
  WEEKDAYS,
  weeklyOf,
  weekOf,
  withDay,
  withHours,
} from './week'

const W = OFFER_WORDS
const nameOf = (weekday: number): string => WEEKDAY_NAMES[weekday] ?? ''
const ALIKE = (['same', 'each'] as const).map((value) => ({ value, text: W.alike[value] }))
type Alike = (typeof ALIKE)[number]['value']

const inShort = ({ weekday, ranges }: WeekDay): string =>
  `${nameOf(weekday)} ${ranges.map(clockName).join('、')}`

/** Whether all days are changed together, and which one is changed alone. */
function useEditing(week: Week, change: (week: Week) => void) {
  const [alike, setAlike] = useState<Alike>(isAlike(week) ? 'same' : 'each')
  const [chosen, setChosen] = useState<number>()
  const day = week.find(({ weekday }) => weekday === chosen) ?? week[0]
  return {
    alike,
    day,
    choose: setChosen,
    toggle: (weekday: number) => {
      setChosen(weekday)
      change(withDay(week, weekday))
    },
    chooseAlike: (next: Alike) => {
      setAlike(next)
      if (next === 'same' && day) change(allWith(week, day.ranges))
    },
    put: (ranges: Ranges) =>
      change(
        alike === 'same' || !day ? allWith(week, ranges) : withHours(week, day.weekday, ranges),
      ),
  }
}

type EditingProps = { readonly week: Week; readonly editing: ReturnType<typeof useEditing> }

/** One's days differ: first which, then its hours. */
const WhichDay = ({ week, editing: { day, choose } }: EditingProps) => (
  <>
    <Quiet>{W.whichDay}</Quiet>
    <Choice
      label={W.whichDay}
      options={week.map((one) => ({ value: String(one.weekday), text: inShort(one) }))}
      chosen={day && String(day.weekday)}
      onChoose={(value) => choose(Number(value))}
    />
  </>
)

const Hours = ({ week, editing }: EditingProps) => (
  <>
    {week.length > 1 && (
      <Choice
        label={W.alikeAsk}
        options={ALIKE}
        chosen={editing.alike}
        onChoose={editing.chooseAlike}
      />
    )}
    {week.length > 1 && editing.alike === 'each' && <WhichDay week={week} editing={editing} />}
    {editing.day && <DayHours ranges={editing.day.ranges} onChange={editing.put} />}
  </>
)

type WeekProps = {
  readonly weekly: readonly WeeklyHours[]
  readonly onChange: (weekly: readonly WeeklyHours[]) => void
}

/** Which days, and from when until when, on all of them or on each: by taps alone. */
export function WeekEditor({ weekly, onChange }: WeekProps) {
  const week = weekOf(weekly)
  const editing = useEditing(week, (next) => onChange(weeklyOf(next)))
  return (
    <>
      <Quiet>{W.weekly}</Quiet>
      <Several
        label={W.weekly}
        options={WEEKDAYS.map(nameOf)}
        chosen={week.map(({ weekday }) => nameOf(weekday))}
        onToggle={(name) => editing.toggle((WEEKDAY_NAMES as readonly string[]).indexOf(name))}
      />
      {week.length === 0 ? <Quiet>{W.noHours}</Quiet> : <Hours week={week} editing={editing} />}
    </>
  )
}
