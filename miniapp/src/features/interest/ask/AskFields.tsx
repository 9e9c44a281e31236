import { useState } from 'react'
import { EVENT_KINDS, MAX_CAPACITY, MAX_PARTY } from '../../../../../shared/contract/event'
import { MAX_NEEDED, MIN_NEEDED } from '../../../../../shared/contract/interest'
import { localDateAt } from '../../../../../shared/kernel/dates'
import { dayName } from '../../../../../shared/text/zhCN/dates'
import { EVENT_KIND_NAMES } from '../../../../../shared/text/zhCN/event'
import { PUBLISH_EVENT_WORDS as P } from '../../../../../shared/text/zhCN/eventPublish'
import { ASK_WORDS as W, weekdayName } from '../../../../../shared/text/zhCN/interest'
import { Asked } from '../../../components/Asked'
import { Button } from '../../../components/Button'
import { Quiet } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { Field, Paragraph } from '../../../components/Field'
import { Stepper } from '../../../components/Stepper'
import { WeekStrip } from '../../../components/WeekStrip'
import { HoursFields } from '../../event/publish/HoursFields'
import type { Here } from '../../event/publish/plan'
import type { Asking } from './useAsking'

export type AskProps = { readonly at: Asking; readonly here: Here }

const KINDS = EVENT_KINDS.map((value) => ({ value, text: EVENT_KIND_NAMES[value] }))
/** Monday first. */
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0].map((one) => ({
  value: String(one),
  text: weekdayName(one),
}))
const SEATS = { of: P.seats, fewer: P.fewer, more: P.more }
const HOMES = { of: W.households, fewer: W.fewer, more: W.more }

/** What it would be. */
export const WhatFields = ({ at: { draft, change } }: AskProps) => (
  <>
    <Asked
      {...{ label: W.kind, options: KINDS, chosen: draft.kind }}
      onChoose={(kind) => change({ kind })}
    />
    <Field
      {...{ label: W.title, hint: W.titleHint, max: 30, value: draft.title }}
      onChange={(title) => change({ title })}
    />
    <Field
      {...{ label: W.teacher, hint: W.teacherHint, max: 40, value: draft.teacher }}
      onChange={(teacher) => change({ teacher })}
    />
    <Paragraph
      {...{ label: W.description, hint: W.descriptionHint, max: 400, value: draft.description }}
      onChange={(description) => change({ description })}
    />
  </>
)

/** Typed, or tapped. */
export function PlaceFields({ at: { draft, change }, here }: AskProps) {
  const known = [...here.compounds.map(({ name }) => P.hutOf(name)), ...P.spots]
  return (
    <>
      <Field
        {...{ label: P.place, hint: P.placeHint, max: 30, value: draft.place }}
        onChange={(place) => change({ place })}
      />
      <Choice
        layout="scroll"
        label={P.places}
        options={known.map((value) => ({ value, text: value }))}
        chosen={draft.place}
        onChoose={(place) => change({ place })}
      />
    </>
  )
}

/** Which day of the week, and its hours. */
export const TimeFields = ({ at: { draft, change } }: AskProps) => (
  <>
    <Asked
      {...{ label: W.weekday, options: WEEKDAYS, chosen: String(draft.weekday) }}
      onChoose={(weekday) => change({ weekday: Number(weekday) })}
    />
    <HoursFields hours={draft.hours} onChange={(hours) => change({ hours })} />
  </>
)

/** How many there is room for, and how many households it takes. */
export const CountFields = ({ at: { draft, change } }: AskProps) => (
  <>
    <Quiet>{W.needed}</Quiet>
    <Stepper
      {...{ label: W.needed, value: draft.needed, words: HOMES }}
      {...{ min: MIN_NEEDED, max: MAX_NEEDED }}
      onChange={(needed) => change({ needed })}
    />
    <Quiet>{P.capacity}</Quiet>
    <Stepper
      {...{ label: P.capacity, value: draft.capacity, min: 1, max: MAX_CAPACITY, words: SEATS }}
      onChange={(capacity) => change({ capacity })}
    />
    <Quiet>{P.maxParty}</Quiet>
    <Stepper
      {...{ label: P.maxParty, value: draft.maxParty, min: 1, max: MAX_PARTY, words: SEATS }}
      onChange={(maxParty) => change({ maxParty })}
    />
  </>
)

const AT_ONCE = 28
/** As far as one may ask: the last row ends within ninety days. */
const MOST = 84

/** The last day on which neighbours may say so. */
export function UntilFields({ at: { draft, change } }: AskProps) {
  const today = localDateAt(Date.now())
  const [count, setCount] = useState(AT_ONCE)
  const { until } = draft
  return (
    <>
      <Quiet>{until === undefined ? W.until : `${W.until}：${dayName(until, today)}`}</Quiet>
      <WeekStrip
        {...{ first: today, count, today }}
        stateOf={(one) => (one === until ? 'chosen' : 'free')}
        onTap={(chosen) => change({ until: chosen })}
      />
      {count < MOST && (
        <Button look="small" text={P.laterDays} onTap={() => setCount(count + AT_ONCE)} />
      )}
    </>
  )
}
