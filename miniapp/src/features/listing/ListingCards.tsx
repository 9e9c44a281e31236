import { View } from '@tarojs/components'
import type { ListingCard } from '../../../../shared/contract/listing'
import { GIFT_WORDS } from '../../../../shared/text/zhCN/closing'
import { CATEGORY_NAMES, nearnessName } from '../../../../shared/text/zhCN/listing'
import { Tap } from '../../components/Tap'
import { openListing } from '../frame/navigate'
import { ListingPhoto } from '../photo/ListingPhoto'
import css from './ListingCards.module.scss'

const whereOf = ({ nearness, category }: ListingCard): string =>
  nearness === undefined ? CATEGORY_NAMES[category] : nearnessName(nearness)

const markOf = (card: ListingCard): string =>
  card.isGift ? `${GIFT_WORDS.mark} · ${whereOf(card)}` : whereOf(card)

const OneCard = ({ card }: { readonly card: ListingCard }) => (
  <Tap
    className={css['card']}
    label={`${card.title}，${markOf(card)}`}
    onTap={() => openListing(card.id)}
  >
    <ListingPhoto id={card.coverPhotoId} size="small" shape="square" label={card.title} />
    <View className={css['title'] ?? ''}>{card.title}</View>
    <View className={css['mark'] ?? ''}>{markOf(card)}</View>
  </Tap>
)

/** Things as photographs, two beside each other, one where the words are large. */
export const ListingCards = ({ cards }: { readonly cards: readonly ListingCard[] }) => (
  <View className={css['cards'] ?? ''}>
    {cards.map((card) => (
      <OneCard key={card.id} card={card} />
    ))}
  </View>
)
