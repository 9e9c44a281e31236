import { Swiper, SwiperItem, View } from '@tarojs/components'
import type { PhotoId } from '../../../../shared/kernel/ids'
import { LISTING_WORDS } from '../../../../shared/text/zhCN/listing'
import { aria } from '../../components/aria'
import { ListingPhoto } from '../photo/ListingPhoto'
import css from './ListingPhotos.module.scss'

type PhotosProps = {
  readonly title: string
  readonly photoIds: readonly PhotoId[]
  /** Which of them is before one's eyes, from 0. */
  readonly onShow: (position: number) => void
}

const One = ({ id, label }: { readonly id: PhotoId; readonly label: string }) => (
  <ListingPhoto id={id} size="medium" shape="wide" label={label} />
)

/** One picture, or several to swipe through. */
export function ListingPhotos({ title, photoIds, onShow }: PhotosProps) {
  const [first, ...others] = photoIds
  if (first === undefined) return null
  if (others.length === 0) return <One id={first} label={LISTING_WORDS.photoOf(title, 1)} />
  return (
    <View {...aria({ role: 'group', label: title })}>
      <Swiper
        indicatorDots
        className={css['swiper'] ?? ''}
        onChange={({ detail }) => onShow(detail.current)}
      >
        {photoIds.map((id, index) => (
          <SwiperItem key={id}>
            <One id={id} label={LISTING_WORDS.photoOf(title, index + 1)} />
          </SwiperItem>
        ))}
      </Swiper>
    </View>
  )
}
