import * as z from 'zod/mini'
import { classEndpoint } from './endpoint'
import { id } from './fields'
import { fileFields, UploadPlace } from './moderation'

/** One photo for the whole series, in the place of the one before; seen by others once it has passed. */
export const offerCover = classEndpoint({
  name: 'offerCover',
  method: 'POST',
  path: '/events/:eventId/cover',
  audience: 'worker',
  input: () => z.strictObject({ eventId: id('event'), ...fileFields() }),
  output: UploadPlace,
  refusals: [
    'event.notFound',
    'event.notInThisState',
    'event.inThePast',
    'event.changedTooOften',
    'photo.tooLarge',
    'photo.notFound',
    'place.notFound',
  ],
})

/** Without one again, for good. */
export const dropCover = classEndpoint({
  name: 'dropCover',
  method: 'POST',
  path: '/events/:eventId/cover/drop',
  audience: 'worker',
  input: () => z.strictObject({ eventId: id('event') }),
  output: () => z.object({ eventId: id('event') }),
  refusals: ['event.notFound', 'event.changedTooOften'],
})
