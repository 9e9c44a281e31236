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
import { openArrive, openEvents } from '../../../features/frame/navigate'
import { useFresh } from '../../../features/frame/useFresh'
import { MyGroups } from '../../../features/group/StandingGroups'
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

function Mine({ when }: { readonly when: When }) {
  const mine = useMyRegistrations(when)
  useFresh(mine)
  return (
    <Loaded of={mine}>
      {({ pages }) => {
        const rows = pages.flatMap(({ registrations }) => registrations)
        if (rows.length === 0 && mine.hasNextPage) return <LookOn of={mine} />
        if (rows.length === 0) return <None when={when} />
        return (
          <>
            <RegistrationRows rows={rows} />
            <More of={mine} />
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
          <Mine when={when} />
          <MyGroups />
          <MyCalendar />
        </SignedIn>
      </Stack>
    </Page>
  )
}
