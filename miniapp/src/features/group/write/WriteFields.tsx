import { MAX_MEMBERS, MIN_LIMIT } from '../../../../../shared/contract/group'
import { PUBLISH_EVENT_WORDS as P } from '../../../../../shared/text/zhCN/eventPublish'
import { DESK_GROUP_WORDS as W } from '../../../../../shared/text/zhCN/group'
import { weekdayName } from '../../../../../shared/text/zhCN/interest'
import { Asked } from '../../../components/Asked'
import { Quiet } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { Field, Paragraph } from '../../../components/Field'
import { Several } from '../../../components/Several'
import { Stepper } from '../../../components/Stepper'
import { HoursFields } from '../../event/publish/HoursFields'
import { type Here, placesAt } from '../../event/publish/plan'
import { toggled } from './draft'
import type { Writing } from './useWriting'

type FieldsProps = { readonly at: Writing; readonly here: Here }

/** Typed, or tapped. */
const Place = ({ at: { draft, change }, here }: FieldsProps) => (
  <>
    <Field
      {...{ label: P.place, hint: P.placeHint, max: 30, value: draft.place }}
      onChange={(place) => change({ place })}
    />
    <Choice
      layout="scroll"
      label={P.places}
      options={placesAt(here.compounds).map((value) => ({ value, text: value }))}
      chosen={draft.place}
      onChoose={(place) => change({ place })}
    />
  </>
)

/** Monday first. */
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 0].map((day) => ({ day, text: weekdayName(day) }))
const dayOf = (text: string): number => WEEKDAYS.find((one) => one.text === text)?.day ?? 0

/** Which days of the week, and at which hours. */
const Rhythm = ({ at: { draft, change } }: Pick<FieldsProps, 'at'>) => (
  <>
    <Quiet>{W.weekdays}</Quiet>
    <Several
      label={W.weekdays}
      options={WEEKDAYS.map(({ text }) => text)}
      chosen={draft.weekdays.map(weekdayName)}
      onToggle={(text) => change({ weekdays: toggled(draft.weekdays, dayOf(text)) })}
    />
    <HoursFields hours={draft.hours} onChange={(hours) => change({ hours })} />
  </>
)

const LIMITS = [
  { value: 'none', text: W.noLimit },
  { value: 'some', text: W.withLimit },
] as const
const USUAL_LIMIT = 20
const PEOPLE = { of: W.of, fewer: W.fewer, more: W.more }

/** Whoever likes to, unless the place is small. */
const Limit = ({ at: { draft, change } }: Pick<FieldsProps, 'at'>) => (
  <>
    <Asked
      {...{ label: W.limited, options: LIMITS }}
      chosen={draft.limit === undefined ? 'none' : 'some'}
      onChoose={(one) => change({ limit: one === 'none' ? undefined : USUAL_LIMIT })}
    />
    {draft.limit !== undefined && (
      <Stepper
        {...{ label: W.limit, value: draft.limit, min: MIN_LIMIT, max: MAX_MEMBERS, words: PEOPLE }}
        onChange={(limit) => change({ limit })}
      />
    )}
  </>
)

/** A name and a place; everything else is tapped, or may stay empty. */
export const WriteFields = ({ at, here }: FieldsProps) => (
  <>
    <Field
      {...{ label: W.name, hint: W.nameHint, max: 20, value: at.draft.name }}
      onChange={(name) => at.change({ name })}
    />
    <Place at={at} here={here} />
    <Rhythm at={at} />
    <Field
      {...{ label: W.leader, hint: W.leaderHint, max: 20, value: at.draft.leader }}
      onChange={(leader) => at.change({ leader })}
    />
    <Paragraph
      {...{ label: W.about, hint: W.aboutHint, max: 300, value: at.draft.about }}
      onChange={(about) => at.change({ about })}
    />
    <Limit at={at} />
  </>
)
