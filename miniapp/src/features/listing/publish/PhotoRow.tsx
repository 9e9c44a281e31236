import { View } from '@tarojs/components'
import type { MyListing } from '../../../../../shared/contract/ownListing'
import { PUBLISH_WORDS as W } from '../../../../../shared/text/zhCN/listing'
import { Button } from '../../../components/Button'
import { Quiet } from '../../../components/Card'
import { PrivatePhoto } from '../../photo/PrivatePhoto'
import css from './Photos.module.scss'

type PhotoRowProps = {
  readonly photo: Pick<MyListing['photos'][number], 'id' | 'state'>
  /** From 1, as it is read aloud. */
  readonly position: number
  readonly onDrop: () => void
}

/** A photo that arrived: how far it is, and to be taken away. */
export const PhotoRow = ({ photo, position, onDrop }: PhotoRowProps) => (
  <View className={css['photo'] ?? ''}>
    <PrivatePhoto id={photo.id} size="small" label={W.photo(position)} />
    <Quiet>{W.photoState[photo.state]}</Quiet>
    <Button
      look="small"
      text={W.dropPhoto}
      label={`${W.dropPhoto}：${W.photo(position)}`}
      onTap={onDrop}
    />
  </View>
)
