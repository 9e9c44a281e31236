import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { SHARE_WORDS } from '../../../../shared/text/zhCN/listing'
import { Button } from '../../components/Button'
import { Quiet } from '../../components/Card'
import { Empty, Failed, Loaded } from '../../components/States'
import { openPublish } from '../frame/navigate'
import type { Filter } from './Filters'
import { ListingCards } from './ListingCards'
import type { useListings } from './useListings'

type FoundProps = {
  readonly listings: ReturnType<typeof useListings>
  readonly filter: Filter
  readonly onAll: () => void
}

function Nothing({ filter, onAll }: Omit<FoundProps, 'listings'>) {
  if (filter.words === '' && filter.category === undefined)
    return (
      <Empty says={SHARE_WORDS.noneHere}>
        <Button text={SHARE_WORDS.lend} onTap={() => openPublish()} />
      </Empty>
    )
  return (
    <Empty
      says={filter.words === '' ? SHARE_WORDS.noneInCategory : SHARE_WORDS.noneFound(filter.words)}
    >
      <Button look="other" text={SHARE_WORDS.showAll} onTap={onAll} />
    </Empty>
  )
}

function End({ listings }: Pick<FoundProps, 'listings'>) {
  const { hasNextPage, isFetchNextPageError, error, fetchNextPage, isFetchingNextPage } = listings
  const more = () => void fetchNextPage()
  if (isFetchNextPageError && error) return <Failed because={error.message} onAgain={more} />
  if (!hasNextPage) return <Quiet>{FRAME_WORDS.noMore}</Quiet>
  return <Button look="other" text={FRAME_WORDS.more} isBusy={isFetchingNextPage} onTap={more} />
}

/** What was found, page after page; when nothing was, what to do instead. */
export const FoundListings = ({ listings, filter, onAll }: FoundProps) => (
  <Loaded of={listings}>
    {({ pages }) => {
      const cards = pages.flatMap((page) => page.cards)
      if (cards.length === 0) return <Nothing filter={filter} onAll={onAll} />
      return (
        <>
          <ListingCards cards={cards} />
          <End listings={listings} />
        </>
      )
    }}
  </Loaded>
)
