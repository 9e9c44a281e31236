import { useState } from 'react'
import { addDays, localDateAt } from '../../../../../shared/kernel/dates'
import type { LocalTime } from '../../../../../shared/kernel/hours'
import { dayName } from '../../../../../shared/text/zhCN/dates'
import { PUBLISH_EVENT_WORDS as W } from '../../../../../shared/text/zhCN/eventPublish'
import { Button } from '../../../components/Button'
import { Quiet } from '../../../components/Card'
import { WeekStrip } from '../../../components/WeekStrip'
import { Asked } from '../../../components/Asked'
import { BEGINNINGS, beginning, endingsAfter } from './times'
import type { DraftAtHand } from './useEventDraft'

/** Whole rows, of seven days and of four. */
const AT_ONCE = 28
const MOST = 4 * AT_ONCE

type WhenProps = { readonly at: DraftAtHand }
const options = (times: readonly LocalTime[]) => times.map((value) => ({ value, text: value }))

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

/** The day, and from when until when: by taps alone. */
export function WhenFields({ at }: WhenProps) {
  const { hours } = at.draft
  return (
    <>
      <Days at={at} />
      <Asked
        layout="scroll"
        label={`${W.from}：${hours.from}`}
        options={options(BEGINNINGS)}
        chosen={hours.from}
        onChoose={(from) => at.change({ hours: beginning(hours, from) })}
      />
      <Asked
        layout="scroll"
        label={`${W.until}：${hours.until}`}
        options={options(endingsAfter(hours.from))}
        chosen={hours.until}
        onChoose={(until) => at.change({ hours: { ...hours, until } })}
      />
    </>
  )
}
