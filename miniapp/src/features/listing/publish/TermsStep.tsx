import {
  ACCEPTANCES,
  CONDITIONS,
  HANDOVERS,
  REACHES,
  type Terms,
} from '../../../../../shared/contract/listing'
import {
  CONDITION_NAMES,
  HANDOVER_NAMES,
  PUBLISH_WORDS,
} from '../../../../../shared/text/zhCN/listing'
import { GIFT_WORDS } from '../../../../../shared/text/zhCN/closing'
import { Quiet, Title } from '../../../components/Card'
import { Field } from '../../../components/Field'
import { isHelp } from './draft'
import { HelpTerms } from './HelpTerms'
import { HowLong, HowMany } from './MoreTerms'
import { Asked } from '../../../components/Asked'
import { Description } from './TermParts'
import type { DraftAtHand } from './useDraft'

const W = PUBLISH_WORDS
const HANDOVER_OPTIONS = HANDOVERS.map((value) => ({ value, text: HANDOVER_NAMES[value] }))
const CONDITION_OPTIONS = CONDITIONS.map((value) => ({ value, text: CONDITION_NAMES[value] }))
const ACCEPTANCE_OPTIONS = ACCEPTANCES.map((value) => ({ value, text: W.acceptances[value] }))
const reachOptions = (names: Record<(typeof REACHES)[number], string>) =>
  REACHES.map((value) => ({ value, text: names[value] }))
const LENT_REACHES = reachOptions(W.reaches)
const GIVEN_REACHES = reachOptions(GIFT_WORDS.reaches)

const GIFT_OPTIONS = (['lend', 'give'] as const).map((value) => ({
  value,
  text: GIFT_WORDS.choices[value],
}))

type StepProps = { readonly at: DraftAtHand }

/** For some days, or for good. */
function LendOrGive({ at: { draft, change } }: StepProps) {
  const { isGift, ...lent } = draft.terms
  const choose = (value: keyof typeof GIFT_WORDS.choices) =>
    change({ terms: value === 'give' ? { ...lent, isGift: true } : lent })
  return (
    <Asked
      label={GIFT_WORDS.lendOrGive}
      options={GIFT_OPTIONS}
      chosen={isGift ? 'give' : 'lend'}
      onChoose={choose}
    />
  )
}

function Lending({ at: { draft, change } }: StepProps) {
  const { terms } = draft
  const set = (part: Partial<Terms>) => change({ terms: { ...terms, ...part } })
  return (
    <>
      {terms.isGift ? <Quiet>{GIFT_WORDS.giveMore}</Quiet> : <HowLong terms={terms} set={set} />}
      <Asked
        label={W.handover}
        options={HANDOVER_OPTIONS}
        chosen={terms.handover}
        onChoose={(handover) => set({ handover })}
      />
      <Asked
        label={terms.isGift ? GIFT_WORDS.reach : W.reach}
        options={terms.isGift ? GIVEN_REACHES : LENT_REACHES}
        chosen={terms.reach ?? 'compound'}
        onChoose={(reach) => set({ reach })}
      />
      <Asked
        label={terms.isGift ? GIFT_WORDS.acceptance : W.acceptance}
        options={ACCEPTANCE_OPTIONS}
        chosen={terms.acceptance}
        onChoose={(acceptance) => set({ acceptance })}
      />
      {!terms.isGift && <HowMany terms={terms} set={set} />}
    </>
  )
}

const AboutIt = ({ at, at: { draft, change } }: StepProps) => (
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
    <Description at={at} />
  </>
)

/** How long, where, whether to be asked: all filled in with what most owners choose. */
export const TermsStep = ({ at }: StepProps) =>
  isHelp(at.draft) ? <HelpTerms at={at} /> : <LendTerms at={at} />

const LendTerms = ({ at }: StepProps) => (
  <>
    <Title text={at.draft.terms.isGift ? GIFT_WORDS.termsTitle : W.termsTitle} />
    <LendOrGive at={at} />
    <Lending at={at} />
    <AboutIt at={at} />
  </>
)
