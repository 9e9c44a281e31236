import { useState } from 'react'
import { addDays, localDateAt } from '../../../../../shared/kernel/dates'
import { halfHoursIn } from '../../../../../shared/kernel/hours'
import { clockName, dayName, hoursName } from '../../../../../shared/text/zhCN/dates'
import { PUBLISH_EVENT_WORDS as W } from '../../../../../shared/text/zhCN/eventPublish'
import { Button, ButtonRow } from '../../../components/Button'
import { Line, Quiet } from '../../../components/Card'
import { WeekStrip } from '../../../components/WeekStrip'
import { Asked } from '../../../components/Asked'
import { beginning, lasting, lengthsFrom, moved, USUAL_BEGINNINGS } from './times'
import type { Draft } from './draft'

/** Whole rows, of seven days and of four. */
const AT_ONCE = 28
const MOST = 4 * AT_ONCE

type Times = Pick<Draft, 'day' | 'hours'>
/** A draft, or what else has a day and hours. */
export type When = {
  readonly draft: Times
  readonly change: (part: Partial<Times>) => void
}
type WhenProps = { readonly at: When }

function Days({ at: { draft, change } }: WhenProps) {
  const today = localDateAt(Date.now())
  const [count, setCount] = useState(AT_ONCE)
  const { day } = draft
  return (
    <>
      <Quiet>{day === undefined ? W.day : `${W.day}：${dayName(day, today)}`}</Quiet>
      {Array.from({ length: count / AT_ONCE }, (_, part) => (
        <WeekStrip
          key={part}
          first={addDays(today, part * AT_ONCE)}
          count={AT_ONCE}
          today={today}
          stateOf={(one) => (one === day ? 'chosen' : 'free')}
          onTap={(chosen) => change({ day: chosen })}
        />
      ))}
      {count < MOST && (
        <Button look="small" text={W.laterDays} onTap={() => setCount(count + AT_ONCE)} />
      )}
    </>
  )
}

const STEPS = [
  { text: W.earlier, halfHours: -1 },
  { text: W.later, halfHours: 1 },
] as const

/** A usual hour, and steps from there; a step that cannot be made is not there. */
function From({ at: { draft, change } }: WhenProps) {
  const { hours } = draft
  return (
    <>
      <Asked
        label={W.from}
        options={USUAL_BEGINNINGS.map((value) => ({ value, text: value }))}
        chosen={hours.from}
        onChoose={(from) => change({ hours: beginning(hours, from) })}
      />
      <ButtonRow>
        {STEPS.map(({ text, halfHours }) => {
          const other = moved(hours, halfHours)
          return other ? (
            <Button key={text} look="other" text={text} onTap={() => change({ hours: other })} />
          ) : null
        })}
      </ButtonRow>
    </>
  )
}

/** The day, when it begins and how long it lasts: by taps alone. */
export function WhenFields({ at }: WhenProps) {
  const { hours } = at.draft
  return (
    <>
      <Days at={at} />
      <From at={at} />
      <Asked
        label={W.lasts}
        options={lengthsFrom(hours.from).map((count) => ({
          value: String(count),
          text: hoursName(count),
        }))}
        chosen={String(halfHoursIn(hours))}
        onChoose={(count) => at.change({ hours: lasting(hours, Number(count)) })}
      />
      <Line>{clockName(hours)}</Line>
    </>
  )
}
