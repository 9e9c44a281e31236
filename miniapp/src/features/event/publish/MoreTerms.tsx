import { MAX_PARTY, MAX_SESSIONS, SIGN_UPS } from '../../../../../shared/contract/event'
import { PUBLISH_EVENT_WORDS as W } from '../../../../../shared/text/zhCN/eventPublish'
import { Quiet } from '../../../components/Card'
import { Stepper } from '../../../components/Stepper'
import { Ticks } from '../../../components/Ticks'
import { Asked } from '../../../components/Asked'
import { LeastFields } from './LeastFields'
import type { DraftAtHand } from './useEventDraft'

type TermsProps = { readonly at: DraftAtHand }

const optionsOf = <Value extends string>(names: Readonly<Record<Value, string>>) =>
  (Object.keys(names) as Value[]).map((value) => ({ value, text: names[value] }))

const AGES = optionsOf(W.ages)
const OPENS = optionsOf(W.opensBefore)
const CLOSES = optionsOf(W.closesBefore)
const PROMOTES = optionsOf(W.promotesBefore)
const SIGN_UP_OPTIONS = SIGN_UPS.map((value) => ({ value, text: W.signUps[value] }))
const PEOPLE = { of: W.seats, fewer: W.fewer, more: W.more }
const SESSIONS = { of: W.sessions, fewer: W.fewerSessions, more: W.moreSessions }

/** How many may come together. */
export const Party = ({ at: { draft, change } }: TermsProps) => (
  <>
    <Quiet>{W.maxParty}</Quiet>
    <Stepper
      {...{ label: W.maxParty, value: draft.maxParty, min: 1, max: MAX_PARTY, words: PEOPLE }}
      onChange={(maxParty) => change({ maxParty })}
    />
  </>
)

/** Who may come. */
const Who = ({ at: { draft, change } }: TermsProps) => (
  <>
    <Asked
      {...{ label: W.age, options: AGES, chosen: draft.age }}
      onChoose={(age) => change({ age })}
    />
    <Ticks
      label={W.guardian}
      options={[W.guardian]}
      ticked={draft.withGuardian ? [W.guardian] : []}
      onChange={(ticked) => change({ withGuardian: ticked.length > 0 })}
    />
  </>
)

/** From when to when one signs up, and until when whoever waits gets a seat. */
const Window = ({ at: { draft, change } }: TermsProps) => (
  <>
    <Asked
      {...{ label: W.opens, options: OPENS, chosen: draft.opens }}
      onChoose={(opens) => change({ opens })}
    />
    <Asked
      {...{ label: W.closes, options: CLOSES, chosen: draft.closes }}
      onChoose={(closes) => change({ closes })}
    />
    <Asked
      {...{ label: W.promotes, options: PROMOTES, chosen: draft.promotes }}
      onChoose={(promotes) => change({ promotes })}
    />
  </>
)

type SeriesProps = TermsProps & { readonly max?: number }

/** The same hours every week. */
export const Series = ({ at: { draft, change }, max = MAX_SESSIONS }: SeriesProps) => (
  <>
    <Quiet>{W.series}</Quiet>
    <Stepper
      {...{ label: W.series, value: draft.weeks, min: 1, max, words: SESSIONS }}
      onChange={(weeks) => change({ weeks })}
    />
    {draft.weeks > 1 && (
      <Asked
        {...{ label: W.signUp, options: SIGN_UP_OPTIONS, chosen: draft.signUp }}
        onChoose={(signUp) => change({ signUp })}
      />
    )}
  </>
)

/** On which terms: all filled in with what most would choose. */
export const MoreTerms = ({ at }: TermsProps) => (
  <>
    <Series at={at} />
    <LeastFields at={at} />
    <Party at={at} />
    <Who at={at} />
    <Window at={at} />
  </>
)
