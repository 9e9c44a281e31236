import { useState } from 'react'
import { addDays, localDateAt } from '../../../../../shared/kernel/dates'
import { dayName } from '../../../../../shared/text/zhCN/dates'
import { PUBLISH_EVENT_WORDS as W } from '../../../../../shared/text/zhCN/eventPublish'
import { Button } from '../../../components/Button'
import { Quiet } from '../../../components/Card'
import { WeekStrip } from '../../../components/WeekStrip'
import type { Draft } from './draft'
import { HoursFields } from './HoursFields'

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

/** The day, when it begins and how long it lasts: by taps alone. */
export const WhenFields = ({ at }: WhenProps) => (
  <>
    <Days at={at} />
    <HoursFields hours={at.draft.hours} onChange={(hours) => at.change({ hours })} />
  </>
)
