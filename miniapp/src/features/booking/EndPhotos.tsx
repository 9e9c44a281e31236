import { useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import type { BookingView } from '../../../../shared/contract/booking'
import {
  type EndPhoto,
  MAX_END_PHOTOS,
  PHOTO_ENDS,
  type PhotoEnd,
} from '../../../../shared/contract/bookingPhotos'
import { localDateAt } from '../../../../shared/kernel/dates'
import { END_PHOTO_WORDS as W } from '../../../../shared/text/zhCN/bookingPhotos'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { pickPhotos } from '../../api/pickPhotos'
import { placeOnBooking } from '../../api/upload'
import { Button } from '../../components/Button'
import { Card, Quiet, Stack } from '../../components/Card'
import css from '../listing/publish/Photos.module.scss'
import { UploadRow } from '../listing/publish/UploadRow'
import { useUploads } from '../listing/publish/useUploads'
import { PrivatePhoto } from '../photo/PrivatePhoto'
import { counterpartName } from './bookingWords'
import { useReadyForPrivate } from '../privacy/useAgree'

type PhotosProps = { readonly booking: BookingView }
type EndProps = PhotosProps & { readonly end: PhotoEnd }

const whenBy = ({ isMine, at }: EndPhoto, other: string): string =>
  `${isMine ? W.mine : other} · ${momentName(at, localDateAt(Date.now()))}`

const OnePhoto = ({ photo, other }: { readonly photo: EndPhoto; readonly other: string }) => (
  <View className={css['photo'] ?? ''}>
    <PrivatePhoto id={photo.id} size="small" label={W.label[photo.end]} />
    <Quiet>{whenBy(photo, other)}</Quiet>
    {photo.state !== 'passed' && <Quiet>{W.states[photo.state]}</Quiet>}
  </View>
)

const takenAt = ({ photos = [] }: BookingView, end: PhotoEnd) =>
  photos.filter((one) => one.end === end && one.state !== 'awaiting')

/** Sends what the camera gives, one after another, and looks again. */
function useTaking({ booking, end }: EndProps) {
  const client = useQueryClient()
  const uploading = useUploads(() =>
    client.invalidateQueries({ queryKey: ['booking', booking.id] }),
  )
  const mine = (booking.photos ?? []).filter(
    (one) => one.end === end && one.isMine && one.state !== 'refused',
  )
  const room = MAX_END_PHOTOS - mine.length - uploading.uploads.length
  const place = placeOnBooking(booking.id, end)
  const isReady = useReadyForPrivate()
  const take = async () => {
    if (!(await isReady())) return
    const photos = await pickPhotos(room)
    if (photos.length > 0) await uploading.send(place, photos)
  }
  return { uploading, place, take, room }
}

const Take = ({ end, onTap }: { readonly end: PhotoEnd; readonly onTap: () => void }) => (
  <>
    <Quiet>{W.hint}</Quiet>
    <Button look="small" text={W.take[end]} onTap={onTap} />
  </>
)

/** The photos of one end, and room for another: nobody has to take any. */
function AtEnd({ booking, end }: EndProps) {
  const { uploading, place, take, room } = useTaking({ booking, end })
  const photos = takenAt(booking, end)
  const mayTake = booking.photoEnds?.includes(end) === true && room > 0
  if (photos.length + uploading.uploads.length === 0 && !mayTake) return null
  return (
    <Card title={W.titles[end]}>
      <Stack>
        <View className={css['photos'] ?? ''}>
          {photos.map((photo) => (
            <OnePhoto key={photo.id} photo={photo} other={counterpartName(booking.counterpart)} />
          ))}
          {uploading.uploads.map((upload, index) => (
            <UploadRow
              key={upload.key}
              upload={upload}
              position={photos.length + index + 1}
              onAgain={() => uploading.again(place, upload)}
              onDrop={() => uploading.drop(upload.key)}
            />
          ))}
        </View>
        {mayTake && <Take end={end} onTap={() => void take()} />}
      </Stack>
    </Card>
  )
}

export const EndPhotos = ({ booking }: PhotosProps) => (
  <>
    {PHOTO_ENDS.map((end) => (
      <AtEnd key={end} booking={booking} end={end} />
    ))}
  </>
)
