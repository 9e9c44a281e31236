import { useRouter, useShareAppMessage } from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import type { SessionView } from '../../../../../shared/contract/event'
import type { SessionId } from '../../../../../shared/kernel/ids'
import { SESSION_WORDS } from '../../../../../shared/text/zhCN/event'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { ShareButton } from '../../../components/Button'
import { Stack } from '../../../components/Card'
import { Page } from '../../../components/Page'
import { Loaded, Old } from '../../../components/States'
import { BehindClass } from '../../../features/attendance/BehindClass'
import { DoorLink } from '../../../features/attendance/DoorLink'
import { ActingBanner } from '../../../features/care/ActingBanner'
import { InTheirName } from '../../../features/care/InTheirName'
import { EmergencyAsked } from '../../../features/emergency/EmergencyAsked'
import { ManageDoor } from '../../../features/event/manage/ManageDoor'
import { AddToCalendar } from '../../../features/event/AddToCalendar'
import { OtherDates } from '../../../features/event/OtherDates'
import { SessionFacts } from '../../../features/event/SessionFacts'
import { SessionGone } from '../../../features/event/SessionGone'
import { useShownSession } from '../../../features/event/useShownSession'
import { useFresh } from '../../../features/frame/useFresh'
import { PeopleButton } from '../../../features/registration/PeopleButton'
import { SessionSheets } from '../../../features/registration/SessionSheets'
import type { SheetName } from '../../../features/registration/sheets'
import { SignUpFoot } from '../../../features/registration/SignUpFoot'
import { useMe } from '../../../features/resident/useMe'

type ShownProps = { readonly session: SessionView; readonly note: ReactNode }

function Shown({ session, note }: ShownProps) {
  const [sheet, open] = useState<SheetName>()
  return (
    <Page label={session.words.title} foot={<SignUpFoot session={session} open={open} />}>
      <Stack>
        {note}
        <ActingBanner />
        <SessionFacts session={session} />
        <EmergencyAsked session={session} />
        <PeopleButton session={session} />
        <BehindClass session={session} />
        <AddToCalendar session={session} />
        <OtherDates others={session.others} />
        {session.isMyDesk && <DoorLink session={session} />}
        <ManageDoor session={session} />
        <ShareButton text={SESSION_WORDS.share} />
      </Stack>
      <SessionSheets session={session} sheet={sheet} onClose={() => open(undefined)} />
    </Page>
  )
}

function Session({ id }: { readonly id: SessionId }) {
  const session = useShownSession(id)
  // Asked for beside the session, not behind it: what can be done with it depends on who looks.
  useMe()
  useFresh(session)
  useShareAppMessage(() => ({
    title: SESSION_WORDS.shareTitle(session.data?.words.title ?? PAGE_TITLES.session),
    path: `/packages/event/detail/index?id=${id}`,
  }))
  if (session.data) return <Shown session={session.data} note={<Old of={session} />} />
  return (
    <Page label={PAGE_TITLES.session}>
      <Stack>
        <ActingBanner />
        <Loaded of={session}>{() => <SessionGone />}</Loaded>
      </Stack>
    </Page>
  )
}

export default function SessionPage() {
  const { id = '' } = useRouter().params
  return (
    <InTheirName>
      <Session id={id as SessionId} />
    </InTheirName>
  )
}
