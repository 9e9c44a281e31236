import { useState } from 'react'
import { MAX_INCIDENT_WORDS, writeIncident } from '../../../../../shared/contract/incident'
import type { Times } from '../../../../../shared/contract/event'
import type { IncidentId, MembershipId, SessionId } from '../../../../../shared/kernel/ids'
import { FRAME_WORDS } from '../../../../../shared/text/zhCN/frame'
import {
  INCIDENT_KIND_WORDS,
  INCIDENT_STEP_WORDS,
  INCIDENT_WORDS as W,
} from '../../../../../shared/text/zhCN/incident'
import { Button } from '../../../components/Button'
import { Heading, Line, Quiet, Stack } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { Paragraph } from '../../../components/Field'
import { Refused } from '../../../components/States'
import { Ticks } from '../../../components/Ticks'
import { useSend } from '../../frame/useSend'
import { momentsOf } from './moments'
import { tickedIn } from './ticked'
import { useIncidentsChanged } from './useIncidents'
import { WhoFields } from './WhoFields'

type Ticked = readonly string[]
type Form = {
  readonly kinds: Ticked
  readonly words: string
  /** Epoch ms in words; absent: now. */
  readonly at: string
  readonly steps: Ticked
  readonly who?: MembershipId | undefined
}
const NOW = 'now'
const EMPTY: Form = { kinds: [], words: '', at: NOW, steps: [] }

type FormProps = { readonly form: Form; readonly onChange: (change: Partial<Form>) => void }

const WhatFields = ({ form, onChange }: FormProps) => (
  <>
    <Line>{W.kinds}</Line>
    <Ticks
      label={W.kinds}
      options={Object.values(INCIDENT_KIND_WORDS)}
      ticked={form.kinds}
      onChange={(kinds) => onChange({ kinds })}
    />
    <Paragraph
      label={W.words}
      hint={W.wordsHint}
      value={form.words}
      max={MAX_INCIDENT_WORDS}
      onChange={(words) => onChange({ words })}
    />
  </>
)

const StepFields = ({ form, times, onChange }: FormProps & { readonly times: Times }) => {
  const moments = momentsOf(times, Date.now())
  const options = [
    { value: NOW, text: W.now },
    ...moments.map((at) => ({ value: String(at), text: W.around(at) })),
  ]
  return (
    <>
      <Line>{W.when}</Line>
      <Choice
        label={W.when}
        options={options}
        chosen={form.at}
        onChoose={(at) => onChange({ at })}
      />
      <Line>{W.steps}</Line>
      <Ticks
        label={W.steps}
        options={Object.values(INCIDENT_STEP_WORDS)}
        ticked={form.steps}
        onChange={(steps) => onChange({ steps })}
      />
    </>
  )
}

/** What is sent; nothing of what was not said. */
function askedOf({ kinds, words, at, steps, who }: Form) {
  return {
    kinds: tickedIn(INCIDENT_KIND_WORDS, kinds),
    steps: tickedIn(INCIDENT_STEP_WORDS, steps),
    ...(words.trim() === '' ? {} : { words }),
    ...(at === NOW ? {} : { at: Number(at) }),
    ...(who === undefined ? {} : { membershipId: who }),
  }
}

const lacksWords = ({ kinds, words }: Form): boolean =>
  kinds.includes(INCIDENT_KIND_WORDS.other) && words.trim() === ''

type WriteProps = {
  readonly sessionId: SessionId
  readonly times: Times
  readonly corrects: IncidentId | undefined
  readonly onClose: () => void
}

/** One entry, mostly by taps; it stays as it is sent. */
export function WriteIncident({ sessionId, times, corrects, onClose }: WriteProps) {
  const [form, setForm] = useState(EMPTY)
  const changed = useIncidentsChanged(sessionId)
  const step = useSend(writeIncident, () => {
    changed()
    onClose()
  })
  const change = (part: Partial<Form>) => setForm((before) => ({ ...before, ...part }))
  const isLacking = lacksWords(form)
  const put = corrects === undefined ? {} : { corrects }
  return (
    <Stack>
      <Heading text={corrects === undefined ? W.title : W.corrects} />
      <WhatFields form={form} onChange={change} />
      {isLacking && <Quiet>{W.wordsNeeded}</Quiet>}
      <StepFields form={form} times={times} onChange={change} />
      <WhoFields sessionId={sessionId} who={form.who} onChoose={(who) => change({ who })} />
      <Refused because={step.because} />
      <Button
        text={W.send}
        isBusy={step.isSending}
        isDisabled={form.kinds.length === 0 || isLacking}
        onTap={() => void step.send({ sessionId, ...askedOf(form), ...put })}
      />
      <Button look="other" text={FRAME_WORDS.close} onTap={onClose} />
    </Stack>
  )
}
