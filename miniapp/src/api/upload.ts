import Taro from '@tarojs/taro'
import { offerBookingPhoto, type PhotoEnd } from '../../../shared/contract/bookingPhotos'
import { offerCertificate } from '../../../shared/contract/certificate'
import { offerProof } from '../../../shared/contract/joining'
import { offerPhoto } from '../../../shared/contract/ownListing'
import { offerCover } from '../../../shared/contract/cover'
import { offerStoryPhoto } from '../../../shared/contract/story'
import { photoArrived } from '../../../shared/contract/moderation'
import type {
  BookingId,
  EventId,
  ListingId,
  MembershipId,
  PhotoId,
  SessionId,
} from '../../../shared/kernel/ids'
import { type Answer, type Failure, OFFLINE, FAULT } from './answer'
import { call } from './call'
import { openLanes } from './lanes'
import type { PickedPhoto } from './pickPhotos'
import { inQuarters } from './progress'

type Offer = Extract<Answer<typeof offerPhoto>, { readonly is: 'done' }>['value']
type Place = Pick<Offer, 'url' | 'fields'>
type Uploaded = { readonly is: 'done'; readonly photoId: PhotoId } | Failure
type Progress = (percent: number) => void
type Asked = { readonly is: 'done'; readonly value: Offer } | Failure
/** Asks for a place among some photos; the same key asks for the same place. */
export type AskForPlace = (photo: PickedPhoto, key: string) => Promise<Asked>
type Told = {
  readonly key: string
  readonly onPlace: (photoId: PhotoId) => void
  readonly onProgress: Progress
}

/** For whatever gives or takes places among a listing's photos: one after another. */
export const inTurn = openLanes(1)

const absolute = (url: string): string => (url.startsWith('/') ? `${API_BASE}${url}` : url)

async function sendFile({ url, fields }: Place, path: string, onProgress: Progress) {
  const task = Taro.uploadFile({
    url: absolute(url),
    filePath: path,
    name: 'file',
    formData: fields,
    timeout: 60_000,
  })
  const tell = inQuarters(onProgress)
  task.progress(({ progress }) => tell(progress))
  const { statusCode } = await task
  return statusCode
}

/** One file to its place at the store; `undefined` where it is there. */
export async function sendSafely(place: Place, path: string, onProgress: Progress) {
  try {
    const status = await sendFile(place, path, onProgress)
    return status >= 200 && status < 300 ? undefined : FAULT
  } catch {
    return OFFLINE
  }
}

export const placeOnListing =
  (listingId: ListingId): AskForPlace =>
  ({ contentType, bytes }, key) =>
    inTurn(() => call(offerPhoto, { listingId, contentType, bytes }, { key }))

export const placeOnBooking =
  (bookingId: BookingId, end: PhotoEnd): AskForPlace =>
  ({ contentType, bytes }, key) =>
    call(offerBookingPhoto, { bookingId, end, contentType, bytes }, { key })

/** One after another: each is an edit of the same story. */
export const placeOnStory =
  (sessionId: SessionId): AskForPlace =>
  ({ contentType, bytes }, key) =>
    inTurn(() => call(offerStoryPhoto, { sessionId, contentType, bytes }, { key }))

export const placeOnEvent =
  (eventId: EventId): AskForPlace =>
  ({ contentType, bytes }, key) =>
    call(offerCover, { eventId, contentType, bytes }, { key })

/** Which no neighbour ever sees. */
export const placeOnCertificate =
  (listingId: ListingId): AskForPlace =>
  ({ contentType, bytes }, key) =>
    call(offerCertificate, { listingId, contentType, bytes }, { key })

/** Which only the worker who decides ever sees. */
export const placeOnRequest =
  (membershipId: MembershipId): AskForPlace =>
  ({ contentType, bytes }, key) =>
    call(offerProof, { membershipId, contentType, bytes }, { key })

/** Asks where to, sends the file, says that it is there. A retry with the same key fills the same place. */
export async function uploadPhoto(
  askForPlace: AskForPlace,
  photo: PickedPhoto,
  { key, onPlace, onProgress }: Told,
): Promise<Uploaded> {
  const offer = await askForPlace(photo, key)
  if (offer.is !== 'done') return offer
  onPlace(offer.value.photoId)
  const failure = await sendSafely(offer.value, photo.path, onProgress)
  if (failure !== undefined) return failure
  const { photoId } = offer.value
  const arrived = await call(photoArrived, { photoId }, { key })
  return arrived.is === 'done' ? { is: 'done', photoId } : arrived
}
