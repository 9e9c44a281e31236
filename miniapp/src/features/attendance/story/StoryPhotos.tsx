import { View } from '@tarojs/components'
import { MAX_STORY_PHOTOS, type StoryPhoto } from '../../../../../shared/contract/story'
import type { PhotoId, SessionId } from '../../../../../shared/kernel/ids'
import { PUBLISH_WORDS as P } from '../../../../../shared/text/zhCN/listing'
import { WRITE_STORY_WORDS as W } from '../../../../../shared/text/zhCN/story'
import { pickPhotos } from '../../../api/pickPhotos'
import { placeOnStory } from '../../../api/upload'
import { Button } from '../../../components/Button'
import { Heading, Quiet } from '../../../components/Card'
import css from '../../listing/publish/Photos.module.scss'
import { PhotoRow } from '../../listing/publish/PhotoRow'
import { UploadRow } from '../../listing/publish/UploadRow'
import type { useUploads } from '../../listing/publish/useUploads'
import { useReadyForPrivate } from '../../privacy/useAgree'

type PhotosProps = {
  readonly sessionId: SessionId
  readonly photos: readonly StoryPhoto[]
  readonly uploading: ReturnType<typeof useUploads>
  readonly onDrop: (id: PhotoId) => void
}

/** Sends what is chosen, one after another. */
function useTaking({ sessionId, photos, uploading }: PhotosProps) {
  const isReady = useReadyForPrivate()
  const count = photos.length + uploading.uploads.length
  const take = async () => {
    if (!(await isReady())) return
    const picked = await pickPhotos(MAX_STORY_PHOTOS - count)
    if (picked.length > 0) await uploading.send(placeOnStory(sessionId), picked)
  }
  return { count, take }
}

/** The photos of a story and those on their way to it. */
export function StoryPhotos(props: PhotosProps) {
  const { sessionId, photos, uploading, onDrop } = props
  const { count, take } = useTaking(props)
  return (
    <>
      <Heading text={W.photos} />
      <Quiet>{W.count(count, MAX_STORY_PHOTOS)}</Quiet>
      <View className={css['photos'] ?? ''}>
        {photos.map((photo, index) => (
          <PhotoRow
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
            onAgain={() => uploading.again(placeOnStory(sessionId), upload)}
            onDrop={() => uploading.drop(upload.key)}
          />
        ))}
      </View>
      {count < MAX_STORY_PHOTOS && (
        <Button
          look="other"
          text={count === 0 ? P.takePhoto : P.morePhotos}
          onTap={() => void take()}
        />
      )}
    </>
  )
}
