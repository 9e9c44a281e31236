import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { id, instant } from './fields'
import { fileFields, PHOTO_STATES, UploadPlace } from './moderation'
import { RETENTION } from './retention'
import { once, type ShapeOf } from './schema'

/** At which end of a loan a photo was taken: when it went, or when it came back. */
export const PHOTO_ENDS = ['handOver', 'return'] as const
export type PhotoEnd = (typeof PHOTO_ENDS)[number]
/** At each end by each of the two. */
export const MAX_END_PHOTOS = 3
/** A photo of the hand-over is one of its day, one of the return of the three days behind it. */
export const HANDOVER_PHOTO_HOURS = 24
export const RETURN_PHOTO_DAYS = 3
/** Behind the end of a loan, and of what was disputed of it, its photos are kept so many days. */
export const PHOTOS_KEPT_DAYS = RETENTION.loanPhotos.days

export const EndPhoto = once(() =>
  z.object({
    id: id('photo'),
    end: z.enum(PHOTO_ENDS),
    isMine: z.boolean(),
    /** Somebody else's is shown once it has passed, and not before. */
    state: z.enum(PHOTO_STATES),
    at: instant(),
  }),
)
export type EndPhoto = ShapeOf<typeof EndPhoto>

/** The photos of both ends as one of the two sees them, and at which ends there is room for another. */
export const EndPhotos = once(() =>
  z.object({
    photos: z.optional(z.array(EndPhoto())),
    photoEnds: z.optional(z.array(z.enum(PHOTO_ENDS))),
  }),
)
export type EndPhotos = ShapeOf<typeof EndPhotos>

/** A place among the photos of one end, and where to send the file. */
export const offerBookingPhoto = endpoint({
  name: 'offerBookingPhoto',
  method: 'POST',
  path: '/bookings/:bookingId/photos',
  audience: 'resident',
  isOpenToBlocked: true,
  input: () =>
    z.strictObject({
      bookingId: id('booking'),
      end: z.enum(PHOTO_ENDS),
      ...fileFields(),
    }),
  output: UploadPlace,
  refusals: [
    'booking.notFound',
    'booking.notInThisState',
    'photo.tooLarge',
    'photo.tooMany',
    'photo.notFound',
  ],
})
