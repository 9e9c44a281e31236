import { View } from '@tarojs/components'
import { MAX_PHOTOS, type MyListing, startDraft } from '../../../../../shared/contract/ownListing'
import type { CompoundId, PhotoId } from '../../../../../shared/kernel/ids'
import { PUBLISH_WORDS } from '../../../../../shared/text/zhCN/listing'
import { pickPhotos } from '../../../api/pickPhotos'
import { Button } from '../../../components/Button'
import { Line, Quiet, Title } from '../../../components/Card'
import { Refused } from '../../../components/States'
import { useSend } from '../../frame/useSend'
import { PrivatePhoto } from '../../photo/PrivatePhoto'
import { useMineChanged } from '../useMyListings'
import css from './Photos.module.scss'
import { isThere } from './lacking'
import { UploadRow } from './UploadRow'
import type { DraftAtHand } from './useDraft'
import type { useUploads } from './useUploads'

const W = PUBLISH_WORDS

type PhotoStepProps = {
  readonly compoundId: CompoundId
  readonly at: DraftAtHand
  readonly uploading: ReturnType<typeof useUploads>
  readonly onDrop: (id: PhotoId) => void
}
type Arrived = MyListing['photos'][number]

const OnePhoto = ({
  photo,
  position,
  onDrop,
}: {
  photo: Arrived
  position: number
  onDrop: () => void
}) => (
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

/** Begins the draft on the server with its first photo, and sends the chosen ones. */
function useTaking({ at, compoundId, uploading }: PhotoStepProps) {
  const changed = useMineChanged()
  const starting = useSend(startDraft, (listing) => {
    changed(listing)
    at.begin(listing.id)
  })
  const take = async () => {
    const photos = await pickPhotos(MAX_PHOTOS - (at.listing.data?.photos.length ?? 0))
    if (photos.length === 0) return
    if (at.listingId !== undefined) return uploading.send(at.listingId, photos)
    const answer = await starting.send({ compoundId })
    if (answer?.is === 'done') await uploading.send(answer.value.id, photos)
  }
  return { take, starting }
}

/** First the picture: of the thing, and of nothing else. */
export function PhotoStep(props: PhotoStepProps) {
  const { at, uploading, onDrop } = props
  const { take, starting } = useTaking(props)
  const photos = (at.listing.data?.photos ?? []).filter(isThere)
  const count = photos.length + uploading.uploads.length
  return (
    <>
      <Title text={W.photoTitle} />
      <Line>{W.photoHint}</Line>
      <View className={css['photos'] ?? ''}>
        {photos.map((photo, index) => (
          <OnePhoto
            key={photo.id}
            photo={photo}
            position={index + 1}
            onDrop={() => onDrop(photo.id)}
          />
        ))}
        {uploading.uploads.map((upload, index) => (
          <UploadRow
            key={upload.key}
            upload={upload}
            position={photos.length + index + 1}
            onAgain={() => at.listingId && uploading.again(at.listingId, upload)}
            onDrop={() => uploading.drop(upload.key)}
          />
        ))}
      </View>
      <Refused because={starting.because} />
      {count < MAX_PHOTOS && (
        <Button
          look={count === 0 ? 'main' : 'other'}
          text={count === 0 ? W.takePhoto : W.morePhotos}
          isBusy={starting.isSending}
          onTap={() => void take()}
        />
      )}
    </>
  )
}
