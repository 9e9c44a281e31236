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
import { Choice } from '../../../components/Choice'
import { Field, Paragraph } from '../../../components/Field'
import type { DraftAtHand } from './useDraft'

const W = PUBLISH_WORDS
const MAX_DAYS = [1, 3, 7, 14].map((count) => ({ value: String(count), text: W.days(count) }))
const HANDOVER_OPTIONS = HANDOVERS.map((value) => ({ value, text: HANDOVER_NAMES[value] }))
const CONDITION_OPTIONS = CONDITIONS.map((value) => ({ value, text: CONDITION_NAMES[value] }))
const ACCEPTANCE_OPTIONS = ACCEPTANCES.map((value) => ({ value, text: W.acceptances[value] }))

/** How long, where, whether to be asked: all filled in with what most owners choose. */
export function TermsStep({ at: { draft, change } }: { readonly at: DraftAtHand }) {
  const { terms } = draft
  const set = (part: Partial<Terms>) => change({ terms: { ...terms, ...part } })
  return (
    <>
      <Title text={W.termsTitle} />
      <Quiet>{W.maxDays}</Quiet>
      <Choice
        label={W.maxDays}
        options={MAX_DAYS}
        chosen={String(terms.maxDays)}
        onChoose={(days) => set({ maxDays: Number(days) })}
      />
      <Quiet>{W.handover}</Quiet>
      <Choice
        label={W.handover}
        options={HANDOVER_OPTIONS}
        chosen={terms.handover}
        onChoose={(handover) => set({ handover })}
      />
      <Quiet>{W.acceptance}</Quiet>
      <Choice
        label={W.acceptance}
        options={ACCEPTANCE_OPTIONS}
        chosen={terms.acceptance}
        onChoose={(acceptance) => set({ acceptance })}
      />
      <Quiet>{W.condition}</Quiet>
      <Choice
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
}
