import { SHARE_WORDS } from '../../../../shared/text/zhCN/listing'
import { Button } from '../../components/Button'
import { LookOn } from '../../components/LookOn'
import { More } from '../../components/More'
import { Empty, Loaded } from '../../components/States'
import { openPublish } from '../frame/navigate'
import type { Filter } from './Filters'
import { ListingCards } from './ListingCards'
import type { useListings } from './useListings'

type FoundProps = {
  readonly listings: ReturnType<typeof useListings>
  readonly filter: Filter
  readonly onAll: () => void
}

function noneOf({ words, days }: Filter): string {
  if (days) return SHARE_WORDS.noneOnDays
  return words === '' ? SHARE_WORDS.noneInCategory : SHARE_WORDS.noneFound(words)
}

function Nothing({ filter, onAll }: Omit<FoundProps, 'listings'>) {
  const isEverything =
    filter.words === '' && filter.category === undefined && !filter.days && !filter.kind
  if (isEverything)
    return (
      <Empty says={SHARE_WORDS.noneHere}>
        <Button text={SHARE_WORDS.lend} onTap={() => openPublish()} />
      </Empty>
    )
  return (
    <Empty says={noneOf(filter)}>
      <Button look="other" text={SHARE_WORDS.showAll} onTap={onAll} />
    </Empty>
  )
}

/** What was found, page after page; when nothing was, what to do instead. */
export const FoundListings = ({ listings, filter, onAll }: FoundProps) => (
  <Loaded of={listings}>
    {({ pages }) => {
      const cards = pages.flatMap((page) => page.cards)
      if (cards.length === 0 && listings.hasNextPage) return <LookOn of={listings} />
      if (cards.length === 0) return <Nothing filter={filter} onAll={onAll} />
      return (
        <>
          <ListingCards cards={cards} />
          <More of={listings} />
        </>
      )
    }}
  </Loaded>
)
