import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import type { SessionView } from '../../../../../shared/contract/event'
import type { SeatPerson } from '../../../../../shared/contract/seatsDesk'
import { localDateAt } from '../../../../../shared/kernel/dates'
import type { SessionId } from '../../../../../shared/kernel/ids'
import { timesName } from '../../../../../shared/text/zhCN/event'
import { PEOPLE_WORDS as W } from '../../../../../shared/text/zhCN/seatsDesk'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Button } from '../../../components/Button'
import { Line, Stack, Title } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { More } from '../../../components/More'
import { Page } from '../../../components/Page'
import { Empty, Loaded } from '../../../components/States'
import { SessionGone } from '../../../features/event/SessionGone'
import { seatsWords } from '../../../features/event/seatsWords'
import { useShownSession } from '../../../features/event/useShownSession'
import { useFresh } from '../../../features/frame/useFresh'
import { PeopleRows } from '../../../features/registration/desk/PeopleRows'
import { PersonSheet } from '../../../features/registration/desk/PersonSheet'
import { SignUpOther } from '../../../features/registration/desk/SignUpOther'
import { usePeople, type Which } from '../../../features/registration/desk/usePeople'
import { SignedIn } from '../../../features/resident/SignedIn'

const OPTIONS = (['seated', 'waiting'] as const).map((value) => ({ value, text: W.lists[value] }))

type SessionProps = { readonly session: SessionView }
type ListProps = SessionProps & { readonly which: Which }

function List({ session, which }: ListProps) {
  const [person, choose] = useState<SeatPerson>()
  const list = usePeople(session.id, which)
  useFresh(list)
  return (
    <Loaded of={list}>
      {({ pages }) => {
        const people = pages.flatMap((page) => page.people)
        if (people.length === 0) return <Empty says={W.none[which]} />
        return (
          <>
            <PeopleRows people={people} onChoose={choose} />
            <More of={list} />
            {person && (
              <PersonSheet session={session} person={person} onClose={() => choose(undefined)} />
            )}
          </>
        )
      }}
    </Loaded>
  )
}

function People({ session }: SessionProps) {
  const [which, setWhich] = useState<Which>('seated')
  const [isHelping, setHelping] = useState(false)
  if (isHelping) return <SignUpOther session={session} onClose={() => setHelping(false)} />
  const seats = seatsWords(session)
  return (
    <Stack>
      <Title text={session.words.title} />
      <Line>{timesName(session, localDateAt(Date.now()))}</Line>
      {seats !== undefined && <Line>{seats}</Line>}
      {session.window.isOpen && <Button text={W.signUp} onTap={() => setHelping(true)} />}
      <Choice label={W.which} options={OPTIONS} chosen={which} onChoose={setWhich} />
      <List key={which} session={session} which={which} />
    </Stack>
  )
}

function Session({ id }: { readonly id: SessionId }) {
  const session = useShownSession(id)
  return (
    <Loaded of={session}>
      {(shown) => (shown === null ? <SessionGone /> : <People session={shown} />)}
    </Loaded>
  )
}

export default function PeoplePage() {
  const { id = '' } = useRouter().params
  return (
    <Page label={PAGE_TITLES.people}>
      <SignedIn>
        <Session id={id as SessionId} />
      </SignedIn>
    </Page>
  )
}
