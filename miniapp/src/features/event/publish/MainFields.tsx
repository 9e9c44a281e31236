import { EVENT_KINDS, MAX_CAPACITY } from '../../../../../shared/contract/event'
import { EVENT_KIND_NAMES } from '../../../../../shared/text/zhCN/event'
import { PUBLISH_EVENT_WORDS as W } from '../../../../../shared/text/zhCN/eventPublish'
import { Asked } from '../../../components/Asked'
import { Quiet } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { Field } from '../../../components/Field'
import { Stepper } from '../../../components/Stepper'
import { type Here, placesAt } from './plan'
import { TEMPLATES } from './templates'
import type { DraftAtHand } from './useEventDraft'
import { WhenFields } from './WhenFields'

export const KINDS = EVENT_KINDS.map((value) => ({ value, text: EVENT_KIND_NAMES[value] }))
const SEATS = { of: W.seats, fewer: W.fewer, more: W.more }
const USUAL = ['10', '20', '30', '50', '100'].map((value) => ({ value, text: value }))

export type PartProps = { readonly at: DraftAtHand; readonly here: Here }

/** Typed, or tapped. */
function Place({ at: { draft, change }, here }: PartProps) {
  return (
    <>
      <Field
        {...{ label: W.place, hint: W.placeHint, max: 30, value: draft.place }}
        onChange={(place) => change({ place })}
      />
      <Choice
        layout="scroll"
        label={W.places}
        options={placesAt(here.compounds).map((value) => ({ value, text: value }))}
        chosen={draft.place}
        onChoose={(place) => change({ place })}
      />
    </>
  )
}

/** A usual number, and steps from there. */
const Capacity = ({ at: { draft, change } }: Pick<PartProps, 'at'>) => (
  <>
    <Asked
      {...{ label: W.capacity, options: USUAL, chosen: String(draft.capacity) }}
      onChoose={(count) => change({ capacity: Number(count) })}
    />
    <Stepper
      {...{ label: W.capacity, value: draft.capacity, min: 1, max: MAX_CAPACITY, words: SEATS }}
      onChange={(capacity) => change({ capacity })}
    />
  </>
)

const TEMPLATE_OPTIONS = TEMPLATES.map(({ title }) => ({ value: title, text: title }))

/** What is held often: one tap fills in the words, and they can be changed still. */
const Usual = ({ at: { draft, change } }: Pick<PartProps, 'at'>) => (
  <>
    <Quiet>{W.templates}</Quiet>
    <Choice
      layout="scroll"
      label={W.templates}
      options={TEMPLATE_OPTIONS}
      chosen={draft.title}
      onChoose={(title) => change(TEMPLATES.find((one) => one.title === title) ?? {})}
    />
  </>
)

/** What, where, when and for how many. */
export const Main = ({ at, here }: PartProps) => (
  <>
    <Usual at={at} />
    <Asked
      {...{ label: W.kind, options: KINDS, chosen: at.draft.kind }}
      onChoose={(kind) => at.change({ kind })}
    />
    <Field
      {...{ label: W.title, hint: W.titleHint, max: 30, value: at.draft.title }}
      onChange={(title) => at.change({ title })}
    />
    <Place at={at} here={here} />
    <WhenFields at={at} />
    <Capacity at={at} />
  </>
)
