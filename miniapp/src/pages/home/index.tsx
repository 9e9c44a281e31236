import { useState } from 'react'
import { HOME_WORDS } from '../../../../shared/text/zhCN/listing'
import { RESIDENT_WORDS } from '../../../../shared/text/zhCN/resident'
import { PAGE_TITLES } from '../../../../shared/text/zhCN/titles'
import { Bar } from '../../components/Bar'
import { Button } from '../../components/Button'
import { Heading, Stack } from '../../components/Card'
import { Page } from '../../components/Page'
import { Empty, Loaded } from '../../components/States'
import { TodayCard } from '../../features/booking/TodayCard'
import { useToday } from '../../features/booking/useToday'
import { CareSwitch } from '../../features/frame/CareSwitch'
import { Doors } from '../../features/frame/Doors'
import { useFresh } from '../../features/frame/useFresh'
import { ListingCards } from '../../features/listing/ListingCards'
import { Newest } from '../../features/listing/Newest'
import { Unread } from '../../features/notice/Unread'
import { PlaceSheet } from '../../features/place/PlaceSheet'
import { placeOf, useChosenPlace } from '../../features/place/usePlace'
import { Invitation } from '../../features/resident/Invitation'
import { useIsGuest } from '../../features/resident/useSignIn'

function Neighbour() {
  const today = useToday()
  useFresh(today)
  return (
    <Loaded of={today}>
      {({ me, unread, waiting, newest }) => (
        <Stack>
          <Unread count={unread} />
          <Invitation me={me} />
          <TodayCard waiting={waiting} />
          <Doors />
          <Heading text={HOME_WORDS.newest} />
          {newest.length === 0 ? (
            <Empty says={HOME_WORDS.nothingNew} />
          ) : (
            <ListingCards cards={newest} />
          )}
        </Stack>
      )}
    </Loaded>
  )
}

function Guest({ onChoose }: { readonly onChoose: () => void }) {
  const place = useChosenPlace((chosen) => chosen.place)
  return (
    <Stack>
      <Invitation me={undefined} />
      <Doors />
      <Button
        look="other"
        text={place ? RESIDENT_WORDS.changePlace : RESIDENT_WORDS.choosePlace}
        onTap={onChoose}
      />
      {place && <Newest compoundId={place.id} />}
    </Stack>
  )
}

export default function HomePage() {
  const isGuest = useIsGuest()
  const chosen = useChosenPlace(({ place }) => place)
  const me = useToday().data?.me
  const [isChoosing, setChoosing] = useState(false)
  const place = placeOf(me, chosen)
  return (
    <Page label={PAGE_TITLES.home}>
      <Stack>
        <Bar title={place?.name ?? PAGE_TITLES.home}>
          <CareSwitch />
        </Bar>
        {isGuest ? <Guest onChoose={() => setChoosing(true)} /> : <Neighbour />}
      </Stack>
      {isChoosing && <PlaceSheet onClose={() => setChoosing(false)} />}
    </Page>
  )
}
