import {
  ACCEPTANCES,
  MAX_PLACES,
  REACHES,
  SLOT_MINUTES,
  type Terms,
  VENUES,
} from '../../../../../shared/contract/listing'
import { hoursName } from '../../../../../shared/text/zhCN/dates'
import { PUBLISH_WORDS } from '../../../../../shared/text/zhCN/listing'
import { OFFER_WORDS, VENUE_NAMES } from '../../../../../shared/text/zhCN/skill'
import { Asked } from '../../../components/Asked'
import { Title } from '../../../components/Card'
import { WeekEditor } from '../hours/WeekEditor'
import { Description } from './TermParts'
import type { DraftAtHand } from './useDraft'

const W = OFFER_WORDS
const LENGTHS = SLOT_MINUTES.map((minutes) => ({
  value: String(minutes),
  text: hoursName(minutes / 30),
}))
const PLACES = Array.from({ length: MAX_PLACES }, (_, n) => ({
  value: String(n + 1),
  text: W.placesOf(n + 1),
}))
const VENUE_OPTIONS = VENUES.map((value) => ({ value, text: VENUE_NAMES[value] }))
const REACH_OPTIONS = REACHES.map((value) => ({ value, text: W.reaches[value] }))
const ACCEPTANCE_OPTIONS = ACCEPTANCES.map((value) => ({
  value,
  text: PUBLISH_WORDS.acceptances[value],
}))

type PartProps = { readonly terms: Terms; readonly set: (part: Partial<Terms>) => void }

const HowItGoes = ({ terms, set }: PartProps) => (
  <>
    <Asked
      label={W.slotMinutes}
      options={LENGTHS}
      chosen={String(terms.slotMinutes ?? 60)}
      onChoose={(minutes) => set({ slotMinutes: Number(minutes) })}
    />
    <Asked
      label={W.places}
      options={PLACES}
      chosen={String(terms.places ?? 1)}
      onChoose={(places) => set({ places: Number(places) })}
    />
    <Asked
      label={W.venue}
      options={VENUE_OPTIONS}
      chosen={terms.venue}
      onChoose={(venue) => set({ venue })}
    />
  </>
)

const WithWhom = ({ terms, set }: PartProps) => (
  <>
    <Asked
      label={W.reach}
      options={REACH_OPTIONS}
      chosen={terms.reach ?? 'compound'}
      onChoose={(reach) => set({ reach })}
    />
    <Asked
      label={W.acceptance}
      options={ACCEPTANCE_OPTIONS}
      chosen={terms.acceptance}
      onChoose={(acceptance) => set({ acceptance })}
    />
  </>
)

/** When somebody has time, for how many, and where. */
export function HelpTerms({ at }: { readonly at: DraftAtHand }) {
  const { draft, change } = at
  const { terms } = draft
  const set = (part: Partial<Terms>) => change({ terms: { ...terms, ...part } })
  return (
    <>
      <Title text={W.termsTitle} />
      <WeekEditor weekly={terms.weekly ?? []} onChange={(weekly) => set({ weekly: [...weekly] })} />
      <HowItGoes terms={terms} set={set} />
      <WithWhom terms={terms} set={set} />
      <Description at={at} />
    </>
  )
}
