import { useState } from 'react'
import { EVENT_KINDS, MAX_CAPACITY } from '../../../../../shared/contract/event'
import type { SessionId } from '../../../../../shared/kernel/ids'
import { EVENT_KIND_NAMES } from '../../../../../shared/text/zhCN/event'
import { PUBLISH_EVENT_WORDS as W } from '../../../../../shared/text/zhCN/eventPublish'
import { Button, ButtonRow } from '../../../components/Button'
import { Card, Quiet, Stack } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { Field } from '../../../components/Field'
import { Amiss, Refused } from '../../../components/States'
import { Stepper } from '../../../components/Stepper'
import { becomeSession } from '../../frame/navigate'
import { useCompounds } from '../../place/usePlace'
import { Asked } from '../../../components/Asked'
import type { Draft } from './draft'
import { MoreTerms } from './MoreTerms'
import { MoreWords } from './MoreWords'
import { compoundsAt, type Here, placesAt, reachOf } from './plan'
import { TEMPLATES } from './templates'
import { type DraftAtHand, useEventDraft } from './useEventDraft'
import { usePublishingEvent } from './usePublishingEvent'
import { WhenFields } from './WhenFields'

const KINDS = EVENT_KINDS.map((value) => ({ value, text: EVENT_KIND_NAMES[value] }))
const SEATS = { of: W.seats, fewer: W.fewer, more: W.more }
const USUAL = ['10', '20', '30', '50', '100'].map((value) => ({ value, text: value }))

type PartProps = { readonly at: DraftAtHand; readonly here: Here }

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

type ReachProps = PartProps & { readonly name: string }

const isCompound = ({ nodeId, compounds }: Here): boolean =>
  compounds.some(({ id }) => id === nodeId)

/** Everybody of the place where one works, or one compound alone. */
function Reach({ at: { draft, change }, here, name }: ReachProps) {
  const compounds = here.compounds.map((one) => ({ value: one.id, text: one.name }))
  if (compounds.length === 0 || isCompound(here)) return null
  return (
    <Asked
      label={W.reach}
      options={[...compounds, { value: here.nodeId, text: W.reachAll(name) }]}
      chosen={reachOf(draft, here)}
      onChoose={(reach) => change({ reach })}
    />
  )
}

/** On which terms, once they are asked for: all at once would be more than a phone draws in one go. */
function Terms(props: ReachProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <Stack>
      {isOpen ? (
        <>
          <MoreTerms at={props.at} />
          <Reach {...props} />
        </>
      ) : (
        <Button look="other" text={W.terms} onTap={() => setOpen(true)} />
      )}
    </Stack>
  )
}

function Details(props: ReachProps) {
  const [isOpen, setOpen] = useState(false)
  if (!isOpen)
    return (
      <>
        <Button look="other" text={W.details} onTap={() => setOpen(true)} />
        <Quiet>{W.detailsMore}</Quiet>
      </>
    )
  return (
    <>
      <MoreWords at={props.at} />
      <Terms {...props} />
      <Button look="small" text={W.lessDetails} onTap={() => setOpen(false)} />
    </>
  )
}

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

const Main = ({ at, here }: PartProps) => (
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

type PublishedProps = { readonly sessionId: SessionId; readonly onAnother: () => void }

/** A colleague looks at the words first. */
const WithWorker = ({ sessionId, onAnother }: PublishedProps) => (
  <Card title={`✓ ${W.looking}`}>
    <Stack>
      <Quiet>{W.lookingMore}</Quiet>
      <Button text={W.see} onTap={() => becomeSession(sessionId)} />
      <Button look="other" text={W.another} onTap={onAnother} />
    </Stack>
  </Card>
)

type PublishProps = {
  readonly nodeId: string
  readonly name: string
  /** What was held before, to be held again. */
  readonly like?: Draft
}

/** A name, a place, a day and how many: everything else is filled in, or folded away. */
export function PublishEvent({ nodeId, name, like }: PublishProps) {
  const at = useEventDraft(nodeId, like)
  const here = {
    nodeId,
    compounds: compoundsAt(useCompounds().data?.compounds ?? [], nodeId, name),
  }
  const publishing = usePublishingEvent(at, here)
  if (publishing.waiting)
    return <WithWorker sessionId={publishing.waiting} onAnother={publishing.another} />
  return (
    <Stack>
      {at.isResumed && (
        <ButtonRow>
          <Quiet>{W.resumed}</Quiet>
          <Button look="small" text={W.startOver} onTap={at.clear} />
        </ButtonRow>
      )}
      <Main at={at} here={here} />
      <Details at={at} here={here} name={name} />
      {publishing.lacking !== undefined && <Amiss says={publishing.lacking} />}
      <Refused because={publishing.because} />
      <Button
        text={publishing.isSending ? W.publishing : W.publish}
        isBusy={publishing.isSending}
        onTap={publishing.publish}
      />
    </Stack>
  )
}
