import { View } from '@tarojs/components'
import { PUBLISH_WORDS } from '../../../../../shared/text/zhCN/listing'
import { aria } from '../../../components/aria'
import { Button, ButtonRow } from '../../../components/Button'
import { Quiet } from '../../../components/Card'
import { Photo } from '../../../components/Photo'
import { Refused } from '../../../components/States'
import type { Upload } from './useUploads'
import css from './Photos.module.scss'

type UploadRowProps = {
  readonly upload: Upload
  readonly position: number
  readonly onAgain: () => void
  readonly onDrop: () => void
}

/** A photo on its way: how far it is, or why it stopped and how to go on. */
export const UploadRow = ({ upload, position, onAgain, onDrop }: UploadRowProps) => (
  <View className={css['photo'] ?? ''}>
    <Photo src={upload.photo.path} shape="square" label={PUBLISH_WORDS.photo(position)} />
    {upload.because === undefined ? (
      <View {...aria({ live: 'polite' })}>
        <Quiet>{PUBLISH_WORDS.uploading(upload.percent)}</Quiet>
      </View>
    ) : (
      <>
        <Refused because={upload.because} />
        <ButtonRow>
          <Button look="small" text={PUBLISH_WORDS.uploadAgain} onTap={onAgain} />
          <Button look="small" text={PUBLISH_WORDS.dropPhoto} onTap={onDrop} />
        </ButtonRow>
      </>
    )}
  </View>
)
