import { useState } from 'react'
import { ARRIVE_WORDS } from '../../../../../shared/text/zhCN/attendance'
import { MY_EVENTS_WORDS as W } from '../../../../../shared/text/zhCN/registration'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Button } from '../../../components/Button'
import { Stack } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { LookOn } from '../../../components/LookOn'
import { More } from '../../../components/More'
import { Page } from '../../../components/Page'
import { Empty, Loaded } from '../../../components/States'
import { MyProposals } from '../../../features/event/propose/MyProposals'
import { ProposeDoor } from '../../../features/event/propose/ProposeDoor'
import { openArrive, openEvents } from '../../../features/frame/navigate'
import { useFresh } from '../../../features/frame/useFresh'
import { MyGroups } from '../../../features/group/StandingGroups'
import { AbsenceNote } from '../../../features/registration/AbsenceNote'
import { MyCalendar } from '../../../features/registration/MyCalendar'
import { RegistrationRows } from '../../../features/registration/RegistrationRows'
import { useMyRegistrations, type When } from '../../../features/registration/useMyRegistrations'
import { SignedIn } from '../../../features/resident/SignedIn'

const OPTIONS = (['coming', 'over'] as const).map((value) => ({ value, text: W.when[value] }))

const None = ({ when }: { readonly when: When }) => (
  <Empty says={W.none[when]}>
    <Button text={W.see} onTap={openEvents} />
  </Empty>
)

type MineProps = { readonly when: When; readonly onOver: () => void }

function Mine({ when, onOver }: MineProps) {
  const mine = useMyRegistrations(when)
  useFresh(mine)
  return (
    <Loaded of={mine}>
      {({ pages }) => {
        const rows = pages.flatMap(({ registrations }) => registrations)
        if (rows.length === 0 && mine.hasNextPage) return <LookOn of={mine} />
        return (
          <>
            <AbsenceNote count={pages[0]?.absences} onSee={onOver} />
            {rows.length === 0 ? <None when={when} /> : <RegistrationRows rows={rows} />}
            {rows.length > 0 && <More of={mine} />}
          </>
        )
      }}
    </Loaded>
  )
}

export default function MyEventsPage() {
  const [when, setWhen] = useState<When>('coming')
  return (
    <Page label={PAGE_TITLES.myEvents}>
      <Stack>
        <Button look="other" text={ARRIVE_WORDS.door} onTap={() => openArrive()} />
        <Choice label={W.which} options={OPTIONS} chosen={when} onChoose={setWhen} />
        <SignedIn>
          <Mine when={when} onOver={() => setWhen('over')} />
          <MyGroups />
          <MyCalendar />
          <MyProposals />
        </SignedIn>
        <ProposeDoor />
      </Stack>
    </Page>
  )
}
