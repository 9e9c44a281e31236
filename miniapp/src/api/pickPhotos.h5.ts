import Taro from '@tarojs/taro'
import { PHOTO_TYPES } from '../../../shared/contract/moderation'

type PhotoType = (typeof PHOTO_TYPES)[number]
export type PickedPhoto = {
  readonly path: string
  readonly bytes: number
  readonly contentType: PhotoType
}

// The store looks into the file; the browser's word only chooses which type is promised.
const isPhotoType = (type: string): type is PhotoType => PHOTO_TYPES.some((known) => known === type)

const typeOf = (file: File | undefined): PhotoType =>
  isPhotoType(file?.type ?? '') ? (file?.type as PhotoType) : 'image/jpeg'

/** Up to `count` photos from the browser's own chooser; none when the person thinks better of it. */
export async function pickPhotos(count: number): Promise<readonly PickedPhoto[]> {
  try {
    const { tempFiles } = await Taro.chooseImage({ count, sourceType: ['album'] })
    return tempFiles.map(({ path, size, originalFileObj }) => ({
      path,
      bytes: size,
      contentType: typeOf(originalFileObj),
    }))
  } catch {
    return []
  }
}
