import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { PAGE_TITLES } from '../../../../shared/text/zhCN/titles'
import { RESIDENT_WORDS } from '../../../../shared/text/zhCN/resident'
import { SHARE_WORDS } from '../../../../shared/text/zhCN/listing'
import { Bar } from '../../components/Bar'
import { Button } from '../../components/Button'
import { Stack } from '../../components/Card'
import { Page } from '../../components/Page'
import { Empty, Loaded } from '../../components/States'
import { ActingBanner } from '../../features/care/ActingBanner'
import { useFresh } from '../../features/frame/useFresh'
import { Filters, type Filter } from '../../features/listing/Filters'
import { FoundListings } from '../../features/listing/FoundListings'
import { useListings } from '../../features/listing/useListings'
import { PlaceSheet } from '../../features/place/PlaceSheet'
import { usePlace } from '../../features/place/usePlace'
import { Held, isHeld } from '../../features/resident/Held'
import { useMe } from '../../features/resident/useMe'
import { useIsGuest } from '../../features/resident/useSignIn'

type Place = ReturnType<typeof usePlace>

const EVERYTHING: Filter = { category: undefined, words: '', days: undefined }

/** Whoever lives somewhere has nothing to choose: where that is has still to come. */
function NoPlace({ onChoose }: { readonly onChoose: () => void }) {
  const isGuest = useIsGuest()
  const me = useMe()
  const choice = (
    <Empty says={SHARE_WORDS.noPlace}>
      <Button text={RESIDENT_WORDS.choosePlace} onTap={onChoose} />
    </Empty>
  )
  return isGuest ? choice : <Loaded of={me}>{() => choice}</Loaded>
}

/** What neighbours share in one place, or an invitation to choose one. */
function Shelf({ place, onChoose }: { readonly place: Place; readonly onChoose: () => void }) {
  const [filter, setFilter] = useState(EVERYTHING)
  const [round, setRound] = useState(0)
  const listings = useListings({ compoundId: place?.id, ...filter })
  useFresh(listings)
  useReachBottom(() => {
    if (listings.hasNextPage && !listings.isFetching) void listings.fetchNextPage()
  })
  const showAll = () => {
    setFilter(EVERYTHING)
    setRound(round + 1)
  }
  if (!place) return <NoPlace onChoose={onChoose} />
  return (
    <>
      <Filters key={round} filter={filter} onChange={setFilter} />
      <FoundListings listings={listings} filter={filter} onAll={showAll} />
    </>
  )
}

export default function SharePage() {
  const place = usePlace()
  const { data: me } = useMe()
  const [isChoosing, setChoosing] = useState(false)
  return (
    <Page label={PAGE_TITLES.share}>
      <Stack>
        <Bar title={place?.name ?? PAGE_TITLES.share} />
        <ActingBanner />
        {isHeld(me) ? <Held me={me} /> : <Shelf place={place} onChoose={() => setChoosing(true)} />}
      </Stack>
      {isChoosing && <PlaceSheet onClose={() => setChoosing(false)} />}
    </Page>
  )
}
