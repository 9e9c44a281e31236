import type { SessionView } from '../../../../shared/contract/event'
import { agesOf } from '../../../../shared/text/zhCN/eventRefusals'
import { SIGN_UP_WORDS as W } from '../../../../shared/text/zhCN/registration'
import { Line, Quiet } from '../../components/Card'
import { Field } from '../../components/Field'
import { Stepper } from '../../components/Stepper'
import { Ticks } from '../../components/Ticks'
import { asksAge, type Filled } from './wish'

const PARTY = { of: W.partyOf, fewer: W.fewer, more: W.more }

/** What the party and the guardian are asked as. */
type Words = { readonly party: string; readonly guardian: string }
type Asked = {
  readonly session: Pick<SessionView, 'terms'>
  readonly words: Words
  readonly filled: Filled
  readonly change: (part: Partial<Filled>) => void
}

const Party = ({ session: { terms }, words, filled, change }: Asked) =>
  (terms.maxParty ?? 1) > 1 ? (
    <>
      <Line>{words.party}</Line>
      <Stepper
        {...{ label: words.party, words: PARTY, min: 1, max: terms.maxParty ?? 1 }}
        value={filled.party}
        onChange={(party) => change({ party })}
      />
    </>
  ) : null

const Questions = ({ session: { terms }, filled: { answers }, change }: Asked) => (
  <>
    {(terms.questions ?? []).map((question, at) => (
      <Field
        key={at}
        label={question}
        hint={W.answerHint}
        value={answers[at] ?? ''}
        max={60}
        onChange={(typed) =>
          change({
            answers: (terms.questions ?? []).map((_, n) => (n === at ? typed : (answers[n] ?? ''))),
          })
        }
      />
    ))}
  </>
)

type TickProps = {
  readonly text: string
  readonly isTicked: boolean
  readonly onChange: (tick: { readonly isTicked: boolean }) => void
}

const Tick = ({ text, isTicked, onChange }: TickProps) => (
  <Ticks
    label={text}
    options={[text]}
    ticked={isTicked ? [text] : []}
    onChange={(ticked) => onChange({ isTicked: ticked.length > 0 })}
  />
)

const agesIn = ({ terms: { minAge: min, maxAge: max } }: Asked['session']): string =>
  agesOf({ ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) })

const Ages = ({ session, words, filled, change }: Asked) => (
  <>
    {asksAge(session.terms) && (
      <Tick
        text={W.ofAge(agesIn(session))}
        isTicked={filled.isOfAge}
        onChange={({ isTicked }) => change({ isOfAge: isTicked })}
      />
    )}
    {session.terms.withGuardian && (
      <>
        <Tick
          text={words.guardian}
          isTicked={filled.guardianAgrees}
          onChange={({ isTicked }) => change({ guardianAgrees: isTicked })}
        />
        <Quiet>{W.guardianMore}</Quiet>
      </>
    )}
  </>
)

/** How many come, and what else is asked of whoever signs up. */
export const WishFields = (asked: Asked) => (
  <>
    <Party {...asked} />
    <Questions {...asked} />
    <Ages {...asked} />
  </>
)
