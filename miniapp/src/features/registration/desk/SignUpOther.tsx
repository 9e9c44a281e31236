import { useState } from 'react'
import type { SessionView } from '../../../../../shared/contract/event'
import type { InputOf } from '../../../../../shared/contract/endpoint'
import type { Mine } from '../../../../../shared/contract/seats'
import {
  joinWaitlistFor,
  type showSeatOf,
  signUpFor,
} from '../../../../../shared/contract/seatsDesk'
import type { OutputOf } from '../../../../../shared/contract/endpoint'
import { localDateAt } from '../../../../../shared/kernel/dates'
import type { MembershipId } from '../../../../../shared/kernel/ids'
import {
  clashOfThem,
  PEOPLE_WORDS,
  SIGN_UP_OTHER_WORDS as W,
} from '../../../../../shared/text/zhCN/seatsDesk'
import { SIGN_UP_WORDS } from '../../../../../shared/text/zhCN/registration'
import { Button } from '../../../components/Button'
import { Card, Heading, Line, Quiet, Stack, Title } from '../../../components/Card'
import { Loaded, Refused } from '../../../components/States'
import { useSend } from '../../frame/useSend'
import { mustWait } from '../stage'
import { type Filled, NOTHING_FILLED, wishOf } from '../wish'
import { WishFields } from '../WishFields'
import { ChoosePerson } from './ChoosePerson'
import { usePeopleChanged, useSeatOf } from './usePeople'

type Wish = InputOf<typeof signUpFor>
type Person = OutputOf<typeof showSeatOf>
type Done = (said: string) => void

const DONE_WORDS: Record<Mine['status'], (name: string) => string> = {
  ...{ confirmed: W.done, attended: W.done, noShow: W.done },
  ...{ waitlisted: W.doneWaiting, offered: W.doneKept, cancelled: W.notDone },
}

/** A seat, or the next that becomes free: what came of it is said. */
function useSigningUpFor(name: string, onDone: Done) {
  const changed = usePeopleChanged()
  const done = ({ status }: Mine) => {
    changed()
    onDone(DONE_WORDS[status](name))
  }
  const signing = useSend(signUpFor, done)
  const waiting = useSend(joinWaitlistFor, done)
  const send = async (step: typeof signing | typeof waiting, wish: Wish) => {
    const answer = await step.send(wish)
    if (answer?.is === 'refused') changed()
  }
  return {
    signUp: (wish: Wish) => void send(signing, wish),
    wait: (wish: Wish) => void send(waiting, wish),
    isSending: signing.isSending || waiting.isSending,
    because: signing.because ?? waiting.because,
  }
}

type FormProps = {
  readonly session: SessionView
  readonly membershipId: MembershipId
  readonly person: Person
  readonly onDone: Done
}

const Overlap = ({ session, person: { clash } }: Pick<FormProps, 'session' | 'person'>) =>
  clash === undefined ? null : (
    <Line>{`⚠ ${clashOfThem(clash, { seen: session.day, today: localDateAt(Date.now()) })}`}</Line>
  )

/** As everybody is asked, in words about somebody else. */
function Form({ session, membershipId, person, onDone }: FormProps) {
  const [filled, setFilled] = useState(NOTHING_FILLED)
  const step = useSigningUpFor(person.addressForm, onDone)
  const wish = wishOf(session, filled)
  const isWaiting = mustWait(session, filled.party)
  const change = (part: Partial<Filled>) => setFilled({ ...filled, ...part })
  const send = () => {
    if (wish) (isWaiting ? step.wait : step.signUp)({ ...wish, membershipId })
  }
  return (
    <>
      <Overlap session={session} person={person} />
      <WishFields {...{ session, filled, change, words: W }} />
      {isWaiting && <Quiet>{SIGN_UP_WORDS.joinMore}</Quiet>}
      <Refused because={step.because} />
      <Button
        text={(isWaiting ? W.wait : W.send)(person.addressForm)}
        isBusy={step.isSending}
        isDisabled={wish === undefined}
        onTap={send}
      />
    </>
  )
}

const isIn = ({ mine }: Person): boolean => mine !== undefined && mine.status !== 'cancelled'

/** Compared with who stands there, or is on the phone. */
const Chosen = (props: FormProps) => (
  <Card title={W.checkName}>
    <Stack>
      <Title text={PEOPLE_WORDS.who(props.person.name, props.person.addressForm)} />
      {isIn(props.person) ? (
        <Line>{props.person.mine?.status === 'waitlisted' ? W.waits : W.already}</Line>
      ) : (
        <Form {...props} />
      )}
    </Stack>
  </Card>
)

type OneProps = Omit<FormProps, 'person'>

const One = (props: OneProps) => (
  <Loaded of={useSeatOf(props.session.id, props.membershipId)}>
    {(person) => <Chosen {...props} person={person} />}
  </Loaded>
)

type OtherProps = { readonly session: SessionView; readonly onClose: () => void }

/** 帮人报名: one after another. */
export function SignUpOther({ session, onClose }: OtherProps) {
  const [membershipId, choose] = useState<MembershipId>()
  const [said, setSaid] = useState('')
  const onDone: Done = (words) => {
    setSaid(words)
    choose(undefined)
  }
  return (
    <Stack>
      <Heading text={W.title} />
      {said !== '' && <Line>{`✓ ${said}`}</Line>}
      {membershipId === undefined ? (
        <ChoosePerson onChoose={choose} />
      ) : (
        <>
          <One {...{ session, membershipId, onDone }} />
          <Button look="other" text={W.next} onTap={() => choose(undefined)} />
        </>
      )}
      <Button look="other" text={PEOPLE_WORDS.backToList} onTap={onClose} />
    </Stack>
  )
}
