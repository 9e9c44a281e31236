import { DEFAULT_TERMS, type Kind, KINDS } from '../../../../../shared/contract/listing'
import { OFFER_WORDS } from '../../../../../shared/text/zhCN/skill'
import { Quiet, Title } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { HELP_TERMS } from './draft'
import type { DraftAtHand } from './useDraft'

const OPTIONS = KINDS.map((value) => ({ value, text: OFFER_WORDS.kinds[value] }))

/** First of all: a thing to lend, or help to give. */
export function KindChoice({ at }: { readonly at: DraftAtHand }) {
  const { kind = 'item' } = at.draft
  const choose = (chosen: Kind) =>
    at.change({
      ...{ kind: chosen, category: undefined },
      terms: chosen === 'skill' ? HELP_TERMS : DEFAULT_TERMS,
    })
  return (
    <>
      <Title text={OFFER_WORDS.kind} />
      <Choice label={OFFER_WORDS.kind} options={OPTIONS} chosen={kind} onChoose={choose} />
      {kind === 'skill' && <Quiet>{OFFER_WORDS.safety}</Quiet>}
    </>
  )
}
