import { showBooking } from '../../shared/contract/booking'
import { offerBookingPhoto, type PhotoEnd } from '../../shared/contract/bookingPhotos'
import { photoArrived } from '../../shared/contract/moderation'
import type { BookingId, PhotoId } from '../../shared/kernel/ids'
import { eventually, photoOf, sendFile } from './neighbours'
import type { Person } from './town'

type Wanted = { readonly bookingId: BookingId; readonly end: PhotoEnd }

/** One of the two takes a photo of how it is. */
export async function photographs(by: Person, wanted: Wanted): Promise<PhotoId> {
  const file = await photoOf()
  const kind = { contentType: 'image/jpeg', bytes: file.length } as const
  const offer = await by.gets(offerBookingPhoto, { ...wanted, ...kind })
  await sendFile(offer, file)
  await by.gets(photoArrived, { photoId: offer.photoId })
  return offer.photoId
}

/** The same, once it has passed its check. */
export async function passedPhoto(by: Person, wanted: Wanted): Promise<PhotoId> {
  const photoId = await photographs(by, wanted)
  await eventually(
    () => by.gets(showBooking, { bookingId: wanted.bookingId }),
    ({ photos = [] }) => photos.some(({ id, state }) => id === photoId && state === 'passed'),
  )
  return photoId
}
