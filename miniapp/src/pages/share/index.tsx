import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { PAGE_TITLES } from '../../../../shared/text/zhCN/titles'
import { SHARE_WORDS } from '../../../../shared/text/zhCN/listing'
import { Bar } from '../../components/Bar'
import { Stack } from '../../components/Card'
import { Page } from '../../components/Page'
import { ActingBanner } from '../../features/care/ActingBanner'
import { useFresh } from '../../features/frame/useFresh'
import { Filters, type Filter } from '../../features/listing/Filters'
import { FoundListings } from '../../features/listing/FoundListings'
import { useListings } from '../../features/listing/useListings'
import { NoPlace } from '../../features/place/NoPlace'
import { PlaceSheet } from '../../features/place/PlaceSheet'
import { usePlace } from '../../features/place/usePlace'
import { Held, isHeld } from '../../features/resident/Held'
import { useMe } from '../../features/resident/useMe'

type Place = ReturnType<typeof usePlace>

const EVERYTHING: Filter = { category: undefined, words: '', days: undefined }

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
  if (!place) return <NoPlace says={SHARE_WORDS.noPlace} onChoose={onChoose} />
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
