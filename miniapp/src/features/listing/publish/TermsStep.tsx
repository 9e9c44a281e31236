import {
  ACCEPTANCES,
  CONDITIONS,
  HANDOVERS,
  type Terms,
} from '../../../../../shared/contract/listing'
import {
  CONDITION_NAMES,
  HANDOVER_NAMES,
  PUBLISH_WORDS,
} from '../../../../../shared/text/zhCN/listing'
import { Quiet, Title } from '../../../components/Card'
import { Choice, type ChoiceProps } from '../../../components/Choice'
import { Field, Paragraph } from '../../../components/Field'
import type { DraftAtHand } from './useDraft'

const W = PUBLISH_WORDS
const MAX_DAYS = [1, 3, 7, 14].map((count) => ({ value: String(count), text: W.days(count) }))
const HANDOVER_OPTIONS = HANDOVERS.map((value) => ({ value, text: HANDOVER_NAMES[value] }))
const CONDITION_OPTIONS = CONDITIONS.map((value) => ({ value, text: CONDITION_NAMES[value] }))
const ACCEPTANCE_OPTIONS = ACCEPTANCES.map((value) => ({ value, text: W.acceptances[value] }))

type StepProps = { readonly at: DraftAtHand }

const Asked = <Value extends string>(choice: ChoiceProps<Value>) => (
  <>
    <Quiet>{choice.label}</Quiet>
    <Choice {...choice} />
  </>
)

function Lending({ at: { draft, change } }: StepProps) {
  const { terms } = draft
  const set = (part: Partial<Terms>) => change({ terms: { ...terms, ...part } })
  return (
    <>
      <Asked
        label={W.maxDays}
        options={MAX_DAYS}
        chosen={String(terms.maxDays)}
        onChoose={(days) => set({ maxDays: Number(days) })}
      />
      <Asked
        label={W.handover}
        options={HANDOVER_OPTIONS}
        chosen={terms.handover}
        onChoose={(handover) => set({ handover })}
      />
      <Asked
        label={W.acceptance}
        options={ACCEPTANCE_OPTIONS}
        chosen={terms.acceptance}
        onChoose={(acceptance) => set({ acceptance })}
      />
    </>
  )
}

const AboutIt = ({ at: { draft, change } }: StepProps) => (
  <>
    <Asked
      label={W.condition}
      options={CONDITION_OPTIONS}
      chosen={draft.condition}
      onChoose={(condition) => change({ condition })}
    />
    <Field
      label={W.accessories}
      hint={W.accessoriesHint}
      value={draft.accessories}
      max={80}
      onChange={(accessories) => change({ accessories })}
    />
    <Paragraph
      label={W.description}
      hint={W.descriptionHint}
      value={draft.description}
      max={300}
      onChange={(description) => change({ description })}
    />
  </>
)

/** How long, where, whether to be asked: all filled in with what most owners choose. */
export const TermsStep = ({ at }: StepProps) => (
  <>
    <Title text={W.termsTitle} />
    <Lending at={at} />
    <AboutIt at={at} />
  </>
)
