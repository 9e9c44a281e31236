import { useState } from 'react'
import { EVENTS_WORDS } from '../../../../shared/text/zhCN/event'
import { PAGE_TITLES } from '../../../../shared/text/zhCN/titles'
import { Bar } from '../../components/Bar'
import { Stack } from '../../components/Card'
import { Page } from '../../components/Page'
import { ActingBanner } from '../../features/care/ActingBanner'
import { FoundSessions } from '../../features/event/FoundSessions'
import { ProposeDoor } from '../../features/event/propose/ProposeDoor'
import { AskedDrives } from '../../features/interest/AskedDrives'
import { StandingGroups } from '../../features/group/StandingGroups'
import { NoPlace } from '../../features/place/NoPlace'
import { PlaceSheet } from '../../features/place/PlaceSheet'
import { usePlace } from '../../features/place/usePlace'
import { Held, isHeld } from '../../features/resident/Held'
import { useMe } from '../../features/resident/useMe'

type Place = ReturnType<typeof usePlace>

const Board = ({ place, onChoose }: { readonly place: Place; readonly onChoose: () => void }) =>
  place ? (
    <>
      <AskedDrives compoundId={place.id} />
      <StandingGroups compoundId={place.id} />
      <FoundSessions key={place.id} compoundId={place.id} />
      <ProposeDoor />
    </>
  ) : (
    <NoPlace says={EVENTS_WORDS.noPlace} onChoose={onChoose} />
  )

export default function EventsPage() {
  const place = usePlace()
  const { data: me } = useMe()
  const [isChoosing, setChoosing] = useState(false)
  return (
    <Page label={PAGE_TITLES.events}>
      <Stack>
        <Bar title={place?.name ?? PAGE_TITLES.events} />
        <ActingBanner />
        {isHeld(me) ? <Held me={me} /> : <Board place={place} onChoose={() => setChoosing(true)} />}
      </Stack>
      {isChoosing && <PlaceSheet onClose={() => setChoosing(false)} />}
    </Page>
  )
}
