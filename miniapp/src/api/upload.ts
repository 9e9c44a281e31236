import Taro from '@tarojs/taro'
import { offerPhoto } from '../../../shared/contract/ownListing'
import { photoArrived } from '../../../shared/contract/moderation'
import type { ListingId, PhotoId } from '../../../shared/kernel/ids'
import { type Answer, type Failure, OFFLINE, FAULT } from './answer'
import { call } from './call'
import type { PickedPhoto } from './pickPhotos'

type Offer = Extract<Answer<typeof offerPhoto>, { readonly is: 'done' }>['value']
type Uploaded = { readonly is: 'done'; readonly photoId: PhotoId } | Failure
type Progress = (percent: number) => void

const absolute = (url: string): string => (url.startsWith('/') ? `${API_BASE}${url}` : url)

async function sendFile({ url, fields }: Offer, path: string, onProgress: Progress) {
  const task = Taro.uploadFile({
    url: absolute(url),
    filePath: path,
    name: 'file',
    formData: fields,
    timeout: 60_000,
  })
  task.progress(({ progress }) => onProgress(progress))
  const { statusCode } = await task
  return statusCode
}

async function sendSafely(offer: Offer, path: string, onProgress: Progress) {
  try {
    const status = await sendFile(offer, path, onProgress)
    return status >= 200 && status < 300 ? undefined : FAULT
  } catch {
    return OFFLINE
  }
}

/** Asks where to, sends the file, says that it is there. A retry with the same key fills the same place. */
export async function uploadPhoto(
  listingId: ListingId,
  { path, contentType, bytes }: PickedPhoto,
  { key, onProgress }: { readonly key: string; readonly onProgress: Progress },
): Promise<Uploaded> {
  const offer = await call(offerPhoto, { listingId, contentType, bytes }, key)
  if (offer.is !== 'done') return offer
  const failure = await sendSafely(offer.value, path, onProgress)
  if (failure !== undefined) return failure
  const { photoId } = offer.value
  const arrived = await call(photoArrived, { photoId }, key)
  return arrived.is === 'done' ? { is: 'done', photoId } : arrived
}
