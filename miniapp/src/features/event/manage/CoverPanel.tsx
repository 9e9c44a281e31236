import { useQueryClient } from '@tanstack/react-query'
import { View } from '@tarojs/components'
import { dropCover } from '../../../../../shared/contract/cover'
import type { SessionView } from '../../../../../shared/contract/event'
import { COVER_WORDS as W } from '../../../../../shared/text/zhCN/cover'
import { pickPhotos } from '../../../api/pickPhotos'
import { placeOnEvent } from '../../../api/upload'
import { Button } from '../../../components/Button'
import { Card, Quiet, Stack } from '../../../components/Card'
import { Refused } from '../../../components/States'
import { useSend } from '../../frame/useSend'
import css from '../../listing/publish/Photos.module.scss'
import { UploadRow } from '../../listing/publish/UploadRow'
import { useUploads } from '../../listing/publish/useUploads'
import { PrivatePhoto } from '../../photo/PrivatePhoto'
import { useReadyForPrivate } from '../../privacy/useAgree'
import { useCheckedCover } from '../useShownSession'
import type { PanelProps } from './Saving'

type CoverProps = { readonly session: SessionView }

const Stands = ({ session: { cover, words } }: CoverProps) =>
  cover ? (
    <View className={css['photo'] ?? ''}>
      <PrivatePhoto
        key={`${cover.id} ${cover.state}`}
        id={cover.id}
        size="small"
        label={W.photoOf(words.title)}
      />
      <Quiet>{W.states[cover.state]}</Quiet>
      {cover.before && <Quiet>{W.before}</Quiet>}
    </View>
  ) : null

/** One photo to the place of the one before. */
function useTaking({ session: { eventId } }: CoverProps) {
  const client = useQueryClient()
  const changed = () => client.invalidateQueries({ queryKey: ['session'] })
  const uploading = useUploads(changed)
  const dropping = useSend(dropCover, () => void changed())
  const isReady = useReadyForPrivate()
  const place = placeOnEvent(eventId)
  const take = async () => {
    if (!(await isReady())) return
    const photos = await pickPhotos(1)
    if (photos.length > 0) await uploading.send(place, photos)
  }
  return { uploading, dropping, place, take, drop: () => void dropping.send({ eventId }) }
}

/** The photo of the whole series: put there, replaced and taken away by taps. */
export function CoverPanel({ session, onClose }: PanelProps) {
  const { uploading, dropping, place, take, drop } = useTaking({ session })
  useCheckedCover(session.id)
  const { cover } = session
  return (
    <Card title={W.panel}>
      <Stack>
        <Quiet>{W.more}</Quiet>
        <Stands session={session} />
        {uploading.uploads.map((upload) => (
          <UploadRow
            key={upload.key}
            upload={upload}
            position={1}
            onAgain={() => uploading.again(place, upload)}
            onDrop={() => uploading.drop(upload.key)}
          />
        ))}
        <Refused because={dropping.because} />
        {uploading.uploads.length === 0 && (
          <Button text={cover ? W.replace : W.take} onTap={() => void take()} />
        )}
        {cover && <Button look="other" text={W.drop} isBusy={dropping.isSending} onTap={drop} />}
        <Button look="other" text={W.close} onTap={onClose} />
      </Stack>
    </Card>
  )
}
