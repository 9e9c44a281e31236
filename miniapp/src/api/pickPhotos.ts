import Taro from '@tarojs/taro'
import type { PHOTO_TYPES } from '../../../shared/contract/moderation'

type PhotoType = (typeof PHOTO_TYPES)[number]
export type PickedPhoto = {
  readonly path: string
  readonly bytes: number
  readonly contentType: PhotoType
}

const TYPE_OF: Readonly<Record<string, PhotoType>> = { png: 'image/png', webp: 'image/webp' }

// The store looks into the file; the name only chooses which of the three types is promised.
const typeOf = (path: string): PhotoType =>
  TYPE_OF[/\.(\w+)$/.exec(path)?.[1]?.toLowerCase() ?? ''] ?? 'image/jpeg'

/** Up to `count` photos, from the camera or the album; none when the person thinks better of it. */
export async function pickPhotos(count: number): Promise<readonly PickedPhoto[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count,
      mediaType: ['image'],
      sizeType: ['compressed'],
    })
    return tempFiles.map(({ tempFilePath, size }) => ({
      path: tempFilePath,
      bytes: size,
      contentType: typeOf(tempFilePath),
    }))
  } catch {
    return []
  }
}
