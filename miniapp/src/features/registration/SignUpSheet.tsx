import { useState } from 'react'
import type { SessionView } from '../../../../shared/contract/event'
import { localDateAt } from '../../../../shared/kernel/dates'
import { timesName } from '../../../../shared/text/zhCN/event'
import { agesOf } from '../../../../shared/text/zhCN/eventRefusals'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { SIGN_UP_WORDS as W } from '../../../../shared/text/zhCN/registration'
import { Button } from '../../components/Button'
import { Line, Quiet } from '../../components/Card'
import { Field } from '../../components/Field'
import { Sheet } from '../../components/Sheet'
import { Refused } from '../../components/States'
import { Stepper } from '../../components/Stepper'
import { Ticks } from '../../components/Ticks'
import { useActing } from '../care/acting'
import { mustWait } from './stage'
import { useSigningUp } from './useSigningUp'
import { asksAge, type Filled, NOTHING_FILLED, wishOf } from './wish'

const PARTY = { of: W.partyOf, fewer: W.fewer, more: W.more }

type Asked = {
  readonly session: SessionView
  readonly filled: Filled
  readonly change: (part: Partial<Filled>) => void
}

/** Before one asks: whose it will be. */
function Whose() {
  const acting = useActing((store) => store.acting)
  return acting === undefined ? null : <Line>{W.inName(acting.name)}</Line>
}

const Party = ({ session: { terms }, filled, change }: Asked) =>
  (terms.maxParty ?? 1) > 1 ? (
    <>
      <Line>{W.party}</Line>
      <Stepper
        {...{ label: W.party, words: PARTY, min: 1, max: terms.maxParty ?? 1 }}
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

const agesIn = ({ terms: { minAge: min, maxAge: max } }: SessionView): string =>
  agesOf({ ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) })

const Ages = ({ session, filled, change }: Asked) => (
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
          text={W.guardian}
          isTicked={filled.guardianAgrees}
          onChange={({ isTicked }) => change({ guardianAgrees: isTicked })}
        />
        <Quiet>{W.guardianMore}</Quiet>
      </>
    )}
  </>
)

type SheetProps = { readonly session: SessionView; readonly onClose: () => void }

/** How many come, what is asked, and the one button; where seats do not suffice, it waits for them. */
export function SignUpSheet({ session, onClose }: SheetProps) {
  const [filled, setFilled] = useState(NOTHING_FILLED)
  const step = useSigningUp(session.id, onClose)
  const wish = wishOf(session, filled)
  const isWaiting = mustWait(session, filled.party)
  const asked = {
    ...{ session, filled },
    change: (part: Partial<Filled>) => setFilled({ ...filled, ...part }),
  }
  const send = () => {
    if (wish) (isWaiting ? step.wait : step.signUp)(wish)
  }
  const text = isWaiting ? W.sendWaiting : W.send
  return (
    <Sheet title={`${isWaiting ? W.waitSheet : W.sheet}：${session.words.title}`} onClose={onClose}>
      <Line>{timesName(session, localDateAt(Date.now()))}</Line>
      <Whose />
      <Party {...asked} />
      <Questions {...asked} />
      <Ages {...asked} />
      {isWaiting && <Quiet>{W.joinMore}</Quiet>}
      <Refused because={step.because} />
      <Button
        text={step.isSending ? FRAME_WORDS.sending : text}
        isBusy={step.isSending}
        isDisabled={wish === undefined}
        onTap={send}
      />
      <Button look="other" text={FRAME_WORDS.close} onTap={onClose} />
    </Sheet>
  )
}
