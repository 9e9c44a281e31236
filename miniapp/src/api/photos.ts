import Taro from '@tarojs/taro'
import { privatePhoto, type PhotoSize } from '../../../shared/contract/moderation'
import type { PhotoId } from '../../../shared/kernel/ids'
import { openLanes } from './lanes'
import { currentToken } from './session'
import { wireOf } from './wire'

/** The public, cacheable address of a published photo. */
export const photoUrl = (id: PhotoId, size: PhotoSize): string => `${API_BASE}/photos/${id}/${size}`

// WeChat carries ten requests at once; pictures leave room for what people wait for.
const inLane = openLanes(4)

/** A temporary path of a photo that only its owner and the deciding workers may see. Throws when it cannot be had. */
export const fetchPrivatePhoto = (photoId: PhotoId, size: PhotoSize): Promise<string> =>
  inLane(() => download(photoId, size))

async function download(photoId: PhotoId, size: PhotoSize): Promise<string> {
  const token = await currentToken()
  const { url } = wireOf(privatePhoto, { photoId, size })
  const { statusCode, tempFilePath } = await Taro.downloadFile({
    url,
    header: { authorization: `Bearer ${token ?? ''}` },
  })
  if (statusCode !== 200) throw new Error(`photo: ${statusCode}`)
  return tempFilePath
}
