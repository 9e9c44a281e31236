import { View } from '@tarojs/components'
import { MAX_PHOTOS, startDraft } from '../../../../../shared/contract/ownListing'
import type { CompoundId } from '../../../../../shared/kernel/ids'
import { PUBLISH_WORDS } from '../../../../../shared/text/zhCN/listing'
import { OFFER_WORDS } from '../../../../../shared/text/zhCN/skill'
import { pickPhotos } from '../../../api/pickPhotos'
import { placeOnListing } from '../../../api/upload'
import { Button } from '../../../components/Button'
import { Line, Title } from '../../../components/Card'
import { Refused } from '../../../components/States'
import { useSend } from '../../frame/useSend'
import { useReadyForPrivate } from '../../privacy/useAgree'
import { useMineChanged } from '../useMyListings'
import css from './Photos.module.scss'
import { isHelp } from './draft'
import { KindChoice } from './KindChoice'
import { isThere } from './lacking'
import { PhotoRow } from './PhotoRow'
import { UploadRow } from './UploadRow'
import type { DraftAtHand } from './useDraft'
import type { usePlaces } from './useSaving'
import type { useUploads } from './useUploads'

const W = PUBLISH_WORDS

type PhotoStepProps = {
  readonly compoundId: CompoundId
  readonly at: DraftAtHand
  readonly uploading: ReturnType<typeof useUploads>
  readonly places: ReturnType<typeof usePlaces>
}

/** Begins the draft on the server with its first photo, and sends the chosen ones. */
function useTaking({ at, compoundId, uploading, places }: PhotoStepProps, room: number) {
  const changed = useMineChanged()
  const starting = useSend(startDraft, (listing) => {
    changed(listing)
    at.begin(listing)
  })
  const isReady = useReadyForPrivate()
  const take = async () => {
    if (!(await isReady())) return
    const photos = await pickPhotos(room)
    if (photos.length === 0) return
    if (at.listingId !== undefined) {
      await places.tidy()
      return uploading.send(placeOnListing(at.listingId), photos)
    }
    const { kind } = at.draft
    const answer = await starting.send({ compoundId, ...(kind === undefined ? {} : { kind }) })
    if (answer?.is === 'done') await uploading.send(placeOnListing(answer.value.id), photos)
  }
  return { take, starting }
}

/** What it shall be, as long as nothing is begun, and what to photograph. */
const First = ({ at }: Pick<PhotoStepProps, 'at'>) => (
  <>
    {at.listingId === undefined && <KindChoice at={at} />}
    <Title text={W.photoTitle} />
    <Line>{isHelp(at.draft) ? OFFER_WORDS.photoHint : W.photoHint}</Line>
  </>
)

/** First the picture: of the thing, and of nothing else. */
export function PhotoStep(props: PhotoStepProps) {
  const { at, uploading, places } = props
  const photos = (at.listing.data?.photos ?? []).filter(isThere)
  const count = photos.length + uploading.uploads.length
  const { take, starting } = useTaking(props, MAX_PHOTOS - count)
  return (
    <>
      <First at={at} />
      <View className={css['photos'] ?? ''}>
        {photos.map((photo, index) => (
          <PhotoRow
            key={photo.id}
            photo={photo}
            position={index + 1}
            onDrop={() => places.drop(photo.id)}
          />
        ))}
        {uploading.uploads.map((upload, index) => (
          <UploadRow
            key={upload.key}
            upload={upload}
            position={photos.length + index + 1}
            onAgain={() => at.listingId && uploading.again(placeOnListing(at.listingId), upload)}
            onDrop={() => uploading.drop(upload.key)}
          />
        ))}
      </View>
      <Refused because={starting.because ?? places.because} />
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
