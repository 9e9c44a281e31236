import { useShareAppMessage } from '@tarojs/taro'
import { useState } from 'react'
import type { ListingView } from '../../../../../shared/contract/listing'
import {
  addDays,
  type DateRange,
  type LocalDate,
  localDateAt,
} from '../../../../../shared/kernel/dates'
import { LISTING_WORDS } from '../../../../../shared/text/zhCN/listing'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Heading, Stack } from '../../../components/Card'
import { Page } from '../../../components/Page'
import { Loaded } from '../../../components/States'
import { WeekStrip } from '../../../components/WeekStrip'
import { BorrowFoot } from '../../../features/booking/BorrowFoot'
import { ConfirmSheet } from '../../../features/booking/ConfirmSheet'
import { DaysSheet } from '../../../features/booking/DaysSheet'
import { useFresh } from '../../../features/frame/useFresh'
import { canBegin } from '../../../features/listing/days'
import { Gone } from '../../../features/listing/Gone'
import { ListingFacts } from '../../../features/listing/ListingFacts'
import { ListingPhotos } from '../../../features/listing/ListingPhotos'
import { useListing, useListingId } from '../../../features/listing/useListing'

type Stage =
  | { readonly is: 'looking' }
  | { readonly is: 'choosing' }
  | { readonly is: 'confirming'; readonly range: DateRange }

const WEEK = 7
const oneDay = (from: LocalDate): DateRange => ({ from, until: addDays(from, 1) })

function Sheets({
  listing,
  today,
  stage,
  go,
}: Shown & { stage: Stage; go: (stage: Stage) => void }) {
  const close = () => go({ is: 'looking' })
  const choose = () => go({ is: 'choosing' })
  const confirm = (range: DateRange) => go({ is: 'confirming', range })
  const shared = { listing, today, onClose: close }
  if (stage.is === 'choosing') return <DaysSheet {...shared} onChosen={confirm} />
  if (stage.is === 'confirming')
    return <ConfirmSheet {...shared} range={stage.range} onOther={choose} />
  return null
}

type Shown = { readonly listing: ListingView; readonly today: LocalDate }

function Shown({ listing, today }: Shown) {
  const [stage, go] = useState<Stage>({ is: 'looking' })
  const confirm = (day: LocalDate) => go({ is: 'confirming', range: oneDay(day) })
  const choose = () => go({ is: 'choosing' })
  return (
    <Page
      label={listing.title}
      foot={<BorrowFoot listing={listing} today={today} onDay={confirm} onChoose={choose} />}
    >
      <Stack>
        <ListingPhotos title={listing.title} photoIds={listing.photoIds} />
        <ListingFacts listing={listing} today={today} />
        <Heading text={LISTING_WORDS.days} />
        <WeekStrip
          first={today}
          count={WEEK}
          today={today}
          stateOf={(day) => (listing.isOpen && canBegin(listing, day, today) ? 'free' : 'taken')}
          onTap={listing.owner && !listing.isMine ? confirm : () => undefined}
        />
      </Stack>
      <Sheets listing={listing} today={today} stage={stage} go={go} />
    </Page>
  )
}

export default function ListingPage() {
  const id = useListingId()
  const listing = useListing(id)
  useFresh(listing)
  useShareAppMessage(() => ({
    title: LISTING_WORDS.shareTitle(listing.data?.title ?? PAGE_TITLES.listing),
    path: `/packages/listing/detail/index?id=${id}`,
  }))
  if (listing.data) return <Shown listing={listing.data} today={localDateAt(Date.now())} />
  return (
    <Page label={PAGE_TITLES.listing}>
      <Loaded of={listing}>{() => <Gone />}</Loaded>
    </Page>
  )
}
