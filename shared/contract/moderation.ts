import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { cursor, id, instant, saidWords } from './fields'
import { once, type ShapeOf } from './schema'

export const PHOTO_SIZES = { small: 320, medium: 750, large: 1280 } as const
export type PhotoSize = keyof typeof PHOTO_SIZES
const photoSize = once(() => z.enum(['small', 'medium', 'large']))
export const MAX_PHOTO_MB = 10
export const PHOTO_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const

/** awaiting the file · checking by WeChat · passed · refused · withWorker (a person looks) · failed (no readable picture). */
export const PHOTO_STATES = ['awaiting', 'checking', 'withWorker', 'passed', 'refused'] as const
export type PhotoState = (typeof PHOTO_STATES)[number]

/** What is about to be sent; whoever offers more than `MAX_PHOTO_MB` is told so. */
export const fileFields = () => ({
  contentType: z.enum(PHOTO_TYPES),
  bytes: z.int().check(z.gte(1)),
})

/** Where to send one file, by a multipart POST that the store itself holds to size, type and address. */
export const UploadPlace = once(() =>
  z.object({
    photoId: id('photo'),
    url: z.string(),
    fields: z.record(z.string(), z.string()),
    maxMb: z.literal(MAX_PHOTO_MB),
  }),
)

/** Called when the upload is through: reads it, makes three sizes, asks for the check. */
export const photoArrived = endpoint({
  name: 'photoArrived',
  method: 'POST',
  path: '/photos/:photoId/arrived',
  audience: 'resident',
  isOpenToBlocked: true,
  servedBy: 'photos',
  input: () => z.strictObject({ photoId: id('photo') }),
  output: () => z.object({ photoId: id('photo'), state: z.enum(PHOTO_STATES) }),
  refusals: [
    'photo.notFound',
    'photo.notUploaded',
    'photo.notAPhoto',
    'photo.tooLarge',
    'photo.tooManyPixels',
  ],
})

/** A photo that is not public: for its owner, and for the workers who must decide on it. */
export const privatePhoto = endpoint({
  name: 'privatePhoto',
  method: 'GET',
  path: '/photos/:photoId/:size',
  audience: 'resident',
  isOpenToBlocked: true,
  servedBy: 'photos',
  input: () => z.strictObject({ photoId: id('photo'), size: photoSize() }),
  output: () => z.unknown(),
  refusals: ['photo.notFound'],
  isImage: true,
})

/** review: WeChat asks for a person · unreachable: its service did not answer · timeout: no verdict in 35 minutes · risky: help that somebody should look at. */
const WITHHELD_REASONS = ['review', 'unreachable', 'timeout', 'risky'] as const
export type WithheldReason = (typeof WITHHELD_REASONS)[number]
export const CONTENT_LABELS = [
  'ad',
  'politics',
  'porn',
  'abuse',
  'crime',
  'fraud',
  'vulgar',
  'copyright',
  'other',
] as const

export const WithheldItem = once(() =>
  z.object({
    id: id('withheld'),
    kind: z.enum(['listingText', 'photo', 'eventText']),
    reason: z.enum(WITHHELD_REASONS),
    since: instant(),
    compoundName: z.string(),
    /** The text to judge, where it is one. */
    text: z.optional(z.string()),
    photoId: z.optional(id('photo')),
  }),
)
export type WithheldItem = ShapeOf<typeof WithheldItem>

export const listWithheld = endpoint({
  name: 'listWithheld',
  method: 'GET',
  path: '/workbench/:nodeId/withheld',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: id('community'), cursor: z.optional(cursor()) }),
  output: () => z.object({ items: z.array(WithheldItem()), cursor: z.optional(z.string()) }),
  refusals: [],
})

const decided = once(() =>
  z.object({ id: id('withheld'), decision: z.enum(['released', 'refused']) }),
)
const decideRefusals = ['withheld.notFound', 'withheld.alreadyDecided', 'withheld.own'] as const

export const releaseWithheld = endpoint({
  name: 'releaseWithheld',
  method: 'POST',
  path: '/withheld/:withheldId/release',
  audience: 'worker',
  input: () => z.strictObject({ withheldId: id('withheld') }),
  output: decided,
  refusals: decideRefusals,
})

export const refuseWithheld = endpoint({
  name: 'refuseWithheld',
  method: 'POST',
  path: '/withheld/:withheldId/refuse',
  audience: 'worker',
  input: () =>
    z.strictObject({
      withheldId: id('withheld'),
      label: z.enum(CONTENT_LABELS),
      /** What whoever wrote it reads beside the reason. */
      words: z.optional(saidWords()),
    }),
  output: decided,
  refusals: [...decideRefusals, 'content.refused'],
})
