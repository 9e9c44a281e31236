import type { CompoundId } from '../../../../shared/kernel/ids'
import { HOME_WORDS } from '../../../../shared/text/zhCN/listing'
import { Heading } from '../../components/Card'
import { Empty, Loaded } from '../../components/States'
import { ListingCards } from './ListingCards'
import { useListings } from './useListings'

const SHOWN = 6

/** A first look at a compound, for those who do not live there yet. */
export const Newest = ({ compoundId }: { readonly compoundId: CompoundId }) => (
  <>
    <Heading text={HOME_WORDS.newest} />
    <Loaded of={useListings({ compoundId, category: undefined, words: '', days: undefined })}>
      {({ pages: [first] }) =>
        first === undefined || first.cards.length === 0 ? (
          <Empty says={HOME_WORDS.nothingNew} />
        ) : (
          <ListingCards cards={first.cards.slice(0, SHOWN)} />
        )
      }
    </Loaded>
  </>
)
