import { useState } from 'react'
import type { ListingCard } from '../../../../shared/contract/listing'
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
import { ActingBanner } from '../../features/care/ActingBanner'
import { CareSwitch } from '../../features/frame/CareSwitch'
import { Doors } from '../../features/frame/Doors'
import { useFresh } from '../../features/frame/useFresh'
import { ListingCards } from '../../features/listing/ListingCards'
import { Newest } from '../../features/listing/Newest'
import { Unread } from '../../features/notice/Unread'
import { PlaceSheet } from '../../features/place/PlaceSheet'
import { Resting } from '../../features/place/Resting'
import { placeOf, useChosenPlace, useHomeAgain } from '../../features/place/usePlace'
import { Held } from '../../features/resident/Held'
import { Invitation } from '../../features/resident/Invitation'
import { approvedOf } from '../../features/resident/useMe'
import { BenchDoor } from '../../features/worker/BenchDoor'
import { useIsGuest } from '../../features/resident/useSignIn'
import { useCareMode } from '../../theme/careMode'

type HomeProps = { readonly onChoose: () => void }

/** A first look for whoever is no neighbour yet. */
function Look({ onChoose }: HomeProps) {
  const place = useChosenPlace((chosen) => chosen.place)
  return (
    <>
      <Button
        look="other"
        text={place ? RESIDENT_WORDS.changePlace : RESIDENT_WORDS.choosePlace}
        onTap={onChoose}
      />
      {place && <Newest compoundId={place.id} />}
    </>
  )
}

/** Not in care mode, where Home holds what is to be done and nothing else. */
function Around({ newest }: { readonly newest: readonly ListingCard[] }) {
  const isCare = useCareMode(({ isOn }) => isOn)
  if (isCare) return null
  return (
    <>
      <Heading text={HOME_WORDS.newest} />
      {newest.length === 0 ? (
        <Empty says={HOME_WORDS.nothingNew} />
      ) : (
        <ListingCards cards={newest} />
      )}
    </>
  )
}

function Resident({ onChoose }: HomeProps) {
  const today = useToday()
  useFresh(today)
  return (
    <Loaded of={today}>
      {({ me, unread, waiting, newest }) => {
        const isNeighbour = approvedOf(me).length > 0
        return (
          <Stack>
            <Unread count={unread} />
            <BenchDoor me={me} />
            <Held me={me} />
            <Invitation me={me} />
            {isNeighbour && <TodayCard waiting={waiting} />}
            <Doors />
            {isNeighbour ? <Around newest={newest} /> : <Look onChoose={onChoose} />}
          </Stack>
        )
      }}
    </Loaded>
  )
}

const Guest = ({ onChoose }: HomeProps) => (
  <Stack>
    <Invitation me={undefined} />
    <Doors />
    <Look onChoose={onChoose} />
  </Stack>
)

export default function HomePage() {
  const isGuest = useIsGuest()
  const chosen = useChosenPlace(({ place }) => place)
  const { me, resting } = useToday().data ?? {}
  const [isChoosing, setChoosing] = useState(false)
  const place = placeOf(me, chosen)
  useHomeAgain(place)
  const choose = () => setChoosing(true)
  return (
    <Page label={PAGE_TITLES.home}>
      <Stack>
        <Bar title={place?.name ?? PAGE_TITLES.home}>
          <CareSwitch />
        </Bar>
        <ActingBanner />
        <Resting because={resting} />
        {isGuest ? <Guest onChoose={choose} /> : <Resident onChoose={choose} />}
      </Stack>
      {isChoosing && <PlaceSheet onClose={() => setChoosing(false)} />}
    </Page>
  )
}
