import { useState } from 'react'
import {
  endMandate,
  giveMandate,
  type Mandate,
  WRITTEN_CONSENTS,
} from '../../../../shared/contract/care'
import type { InputOf } from '../../../../shared/contract/endpoint'
import type { HouseholdMember } from '../../../../shared/contract/household'
import { addDays, type LocalDate, localDateAt } from '../../../../shared/kernel/dates'
import type { MembershipId } from '../../../../shared/kernel/ids'
import {
  ACT_LOG_WORDS,
  CARE_WORKER_WORDS as W,
  FAMILY_WORDS,
  personName,
} from '../../../../shared/text/zhCN/care'
import { longDay } from '../../../../shared/text/zhCN/dates'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { Button, ButtonRow } from '../../components/Button'
import { Heading, Line, Quiet } from '../../components/Card'
import { Choice } from '../../components/Choice'
import { Sheet } from '../../components/Sheet'
import { Loaded, Refused } from '../../components/States'
import { openCareActs } from '../frame/navigate'
import { useSend } from '../frame/useSend'
import { lastDayFor, type Length, LENGTHS, LONGEST } from './lasting'
import { useCareChanged, useMandatesOf } from './useMandates'

const CONSENTS = WRITTEN_CONSENTS.map((value) => ({ value, text: W.written[value] }))

function standingOf({ isPaused, isOver, consent }: Mandate): string {
  if (isOver) return W.grown
  return isPaused ? W.paused : W.consents[consent]
}

/** A second tap on other words: nobody's right ends by a slip of the finger. */
function Standing({ mandate }: { readonly mandate: Mandate }) {
  const [isSure, setSure] = useState(false)
  const step = useSend(endMandate, useCareChanged())
  const proxy = personName(mandate.proxy)
  const end = () => (isSure ? void step.send({ mandateId: mandate.id }) : setSure(true))
  return (
    <>
      <Line>{W.until(proxy, longDay(mandate.until))}</Line>
      <Quiet>{standingOf(mandate)}</Quiet>
      <Refused because={step.because} />
      <ButtonRow>
        <Button
          look="small"
          text={FAMILY_WORDS.log}
          label={FAMILY_WORDS.logOf(proxy)}
          onTap={() =>
            openCareActs(mandate.id, ACT_LOG_WORDS.of(personName(mandate.principal), proxy))
          }
        />
        {mandate.consent !== 'guardian' && (
          <Button
            look={isSure ? 'danger' : 'small'}
            text={isSure ? W.endSure(proxy) : W.end}
            label={isSure ? W.endSure(proxy) : W.endOf(proxy)}
            isBusy={step.isSending}
            onTap={end}
          />
        )}
      </ButtonRow>
    </>
  )
}

const ME = 'me'

/** How long, said with the last day. */
function lengthsFrom(today: LocalDate) {
  return LENGTHS.map((value) => ({
    value,
    text: W.lasts(W.lengths[value], longDay(addDays(today, Number(value)))),
  }))
}

function useGiving(membershipId: MembershipId) {
  const changed = useCareChanged()
  const [proxy, setProxy] = useState<MembershipId | typeof ME>()
  const [consent, setConsent] = useState<InputOf<typeof giveMandate>['consent']>()
  const [length, setLength] = useState<Length>(LONGEST)
  const [until, setUntil] = useState<LocalDate>()
  const step = useSend(giveMandate, (given) => {
    setUntil(given.until)
    setProxy(undefined)
    setConsent(undefined)
    changed()
  })
  const give = () => {
    if (proxy === undefined || consent === undefined) return
    const who = proxy === ME ? {} : { proxy }
    const last = lastDayFor(length, localDateAt(Date.now()))
    void step.send({ membershipId, ...who, consent, ...last })
  }
  const isReady = proxy !== undefined && consent !== undefined
  return { proxy, setProxy, consent, setConsent, length, setLength, until, step, give, isReady }
}

type PersonProps = {
  readonly member: HouseholdMember
  /** Who lives with them. */
  readonly others: readonly HouseholdMember[]
}

function Give({ member, others }: PersonProps) {
  const giving = useGiving(member.membershipId)
  const people = [
    ...others.map(({ membershipId, name, addressForm }) => ({
      value: membershipId,
      text: FAMILY_WORDS.person(name, addressForm),
    })),
    { value: ME as MembershipId | typeof ME, text: W.me },
  ]
  return (
    <>
      <Heading text={W.give} />
      {giving.until !== undefined && <Line>{`✓ ${W.given(longDay(giving.until))}`}</Line>}
      <Quiet>{W.giveMore}</Quiet>
      <Quiet>{W.who}</Quiet>
      <Choice label={W.who} options={people} chosen={giving.proxy} onChoose={giving.setProxy} />
      <Quiet>{W.consent}</Quiet>
      <Choice
        label={W.consent}
        options={CONSENTS}
        chosen={giving.consent}
        onChoose={giving.setConsent}
      />
      <Quiet>{W.lastDay}</Quiet>
      <Choice
        label={W.lastDay}
        options={lengthsFrom(localDateAt(Date.now()))}
        chosen={giving.length}
        onChoose={giving.setLength}
      />
      <Refused because={giving.step.because} />
      <Button
        text={giving.step.isSending ? FRAME_WORDS.sending : W.send}
        isBusy={giving.step.isSending}
        isDisabled={!giving.isReady}
        onTap={giving.give}
      />
    </>
  )
}

const isGuardians = ({ consent }: Mandate): boolean => consent === 'guardian'

type MoreProps = { readonly person: PersonProps; readonly isGuarded: boolean }

/** One more who may act, where it is for the worker to write down. */
function More({ person: { member, others }, isGuarded }: MoreProps) {
  if (isGuarded) return <Quiet>{W.guarded}</Quiet>
  if (member.hasAccount) return <Quiet>{W.ownAccount}</Quiet>
  return <Give member={member} others={others.filter(({ hasAccount }) => hasAccount)} />
}

/** Who may act for somebody, for the worker; and one more who may. */
export const MandatesSheet = (person: PersonProps & { readonly onClose: () => void }) => (
  <Sheet title={W.title(person.member.addressForm)} onClose={person.onClose}>
    <Loaded of={useMandatesOf(person.member.membershipId)}>
      {({ mandates }) => (
        <>
          {mandates.length === 0 && <Line>{W.none}</Line>}
          {mandates.map((mandate) => (
            <Standing key={mandate.id} mandate={mandate} />
          ))}
          <More person={person} isGuarded={mandates.some(isGuardians)} />
        </>
      )}
    </Loaded>
    <Button look="other" text={FRAME_WORDS.close} onTap={person.onClose} />
  </Sheet>
)
