import { useShareAppMessage } from '@tarojs/taro'
import { type ReactNode, useState } from 'react'
import type { ListingView } from '../../../../../shared/contract/listing'
import { addDays, type LocalDate, localDateAt } from '../../../../../shared/kernel/dates'
import type { Span } from '../../../../../shared/kernel/hours'
import { GIFT_WORDS } from '../../../../../shared/text/zhCN/closing'
import { LISTING_WORDS } from '../../../../../shared/text/zhCN/listing'
import { HELP_WORDS } from '../../../../../shared/text/zhCN/skill'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Heading, Stack } from '../../../components/Card'
import { Page } from '../../../components/Page'
import { Loaded, Old } from '../../../components/States'
import { WeekStrip } from '../../../components/WeekStrip'
import { BorrowFoot } from '../../../features/booking/BorrowFoot'
import { ConfirmSheet } from '../../../features/booking/ConfirmSheet'
import { WhenSheet } from '../../../features/booking/WhenSheet'
import { QueueCard } from '../../../features/booking/queue/QueueCard'
import { ActingBanner } from '../../../features/care/ActingBanner'
import { useMayAsk } from '../../../features/care/useStanding'
import { InTheirName } from '../../../features/care/InTheirName'
import { ObjectionsToListing } from '../../../features/complaint/Objections'
import { useFresh } from '../../../features/frame/useFresh'
import { canBegin } from '../../../features/listing/days'
import { Gone } from '../../../features/listing/Gone'
import { ListingFacts } from '../../../features/listing/ListingFacts'
import { ListingPhotos } from '../../../features/listing/ListingPhotos'
import { useListing, useListingId } from '../../../features/listing/useListing'
import { useMe } from '../../../features/resident/useMe'

type Stage =
  | { readonly is: 'looking' }
  | { readonly is: 'choosing' }
  | { readonly is: 'confirming'; readonly range: Span }

const WEEK = 7
const oneDay = (from: LocalDate): Span => ({ from, until: addDays(from, 1) })

function Sheets({
  listing,
  today,
  stage,
  go,
}: Seen & { stage: Stage; go: (stage: Stage) => void }) {
  const close = () => go({ is: 'looking' })
  const choose = () => go({ is: 'choosing' })
  const confirm = (range: Span) => go({ is: 'confirming', range })
  const shared = { listing, today, onClose: close }
  if (stage.is === 'choosing') return <WhenSheet {...shared} onChosen={confirm} />
  if (stage.is === 'confirming')
    return <ConfirmSheet {...shared} range={stage.range} onOther={choose} />
  return null
}

type Seen = { readonly listing: ListingView; readonly today: LocalDate }

/** The coming week of a thing, and the queue for it. */
function Days({ listing, today, onDay }: Seen & { readonly onDay: (day: LocalDate) => void }) {
  const mayAsk = useMayAsk(listing) && !listing.isMine
  return (
    <>
      <Heading text={listing.terms.isGift ? GIFT_WORDS.days : LISTING_WORDS.days} />
      <WeekStrip
        first={today}
        count={WEEK}
        today={today}
        stateOf={(day) => (listing.isOpen && canBegin(listing, day, today) ? 'free' : 'taken')}
        onTap={mayAsk ? onDay : () => undefined}
      />
      <QueueCard listing={listing} today={today} />
    </>
  )
}

function Shown({ listing, today, note }: Seen & { readonly note: ReactNode }) {
  const [stage, go] = useState<Stage>({ is: 'looking' })
  const [photo, setPhoto] = useState(0)
  const isByHours = listing.terms.unit === 'halfHour'
  const confirm = (day: LocalDate) =>
    go(isByHours ? { is: 'choosing' } : { is: 'confirming', range: oneDay(day) })
  const choose = () => go({ is: 'choosing' })
  return (
    <Page
      label={listing.title}
      foot={<BorrowFoot listing={listing} today={today} onDay={confirm} onChoose={choose} />}
    >
      <Stack>
        {note}
        <ActingBanner />
        <ListingPhotos title={listing.title} photoIds={listing.photoIds} onShow={setPhoto} />
        <ListingFacts listing={listing} today={today} />
        {listing.kind !== 'skill' && <Days listing={listing} today={today} onDay={confirm} />}
        <ObjectionsToListing listing={listing} photo={photo} />
      </Stack>
      <Sheets listing={listing} today={today} stage={stage} go={go} />
    </Page>
  )
}

function wordsFor(listing: ListingView | null | undefined) {
  if (listing?.kind === 'skill') return HELP_WORDS
  return listing?.terms.isGift ? GIFT_WORDS : LISTING_WORDS
}

export default function ListingPage() {
  const id = useListingId()
  const listing = useListing(id)
  // Asked for beside the thing, not behind it: what can be done with it depends on who looks.
  useMe()
  useFresh(listing)
  const { shareTitle } = wordsFor(listing.data)
  useShareAppMessage(() => ({
    title: shareTitle(listing.data?.title ?? PAGE_TITLES.listing),
    path: `/packages/listing/detail/index?id=${id}`,
  }))
  if (listing.data)
    return (
      <InTheirName>
        <Shown listing={listing.data} today={localDateAt(Date.now())} note={<Old of={listing} />} />
      </InTheirName>
    )
  return (
    <Page label={PAGE_TITLES.listing}>
      <Loaded of={listing}>{() => <Gone />}</Loaded>
    </Page>
  )
}
