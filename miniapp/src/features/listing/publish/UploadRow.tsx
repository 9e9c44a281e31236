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

const Step = ({ text, of, onTap }: { text: string; of: number; onTap: () => void }) => (
  <Button look="small" text={text} label={`${text}：${PUBLISH_WORDS.photo(of)}`} onTap={onTap} />
)

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
          <Step text={PUBLISH_WORDS.uploadAgain} of={position} onTap={onAgain} />
          <Step text={PUBLISH_WORDS.dropPhoto} of={position} onTap={onDrop} />
        </ButtonRow>
      </>
    )}
  </View>
)
