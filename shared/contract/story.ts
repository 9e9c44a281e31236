import * as z from 'zod/mini'
import { Times } from './event'
import { classEndpoint } from './endpoint'
import { id, instant, paragraph } from './fields'
import { fileFields, PHOTO_STATES, UploadPlace } from './moderation'
import { once, type ShapeOf } from './schema'

export const MAX_STORY_WORDS = 300
export const MAX_STORY_PHOTOS = 9

/** passed: others read it · withWorker: a colleague looks at the words first · refused: they are to be written anew. */
export const STORY_CHECKS = ['passed', 'withWorker', 'refused'] as const
export type StoryCheck = (typeof STORY_CHECKS)[number]

/** What others read of it, and when it was written. */
export const StoryView = once(() =>
  z.object({
    words: z.string(),
    at: instant(),
    /** To whoever lives where the class is held; faces are nothing for guests. */
    photos: z.array(id('photo')),
  }),
)
export type StoryView = ShapeOf<typeof StoryView>

export const StoryPhoto = once(() => z.object({ id: id('photo'), state: z.enum(PHOTO_STATES) }))
export type StoryPhoto = ShapeOf<typeof StoryPhoto>

/** As whoever works there writes it. */
export const StoryDesk = once(() =>
  z.object({
    title: z.string(),
    ...Times().shape,
    /** Once it has begun, where it was not called off. */
    isOpen: z.boolean(),
    /** Absent: nothing is written, or it was taken back. */
    check: z.optional(z.enum(STORY_CHECKS)),
    words: z.string(),
    photos: z.array(StoryPhoto()),
    /** So many photos were taken away because somebody on them wished it; by whom is kept nowhere. */
    takenDown: z.int(),
  }),
)
export type StoryDesk = ShapeOf<typeof StoryDesk>

/** Words by whoever reads the class, photos by whoever may come to it. */
export const showStory = classEndpoint({
  name: 'showStory',
  method: 'GET',
  path: '/sessions/:sessionId/story',
  audience: 'guest',
  input: () => z.strictObject({ sessionId: id('session') }),
  output: () => z.object({ story: z.optional(StoryView()), desk: z.optional(StoryDesk()) }),
  refusals: ['session.notFound'],
})

const notNow = ['session.notFound', 'session.cancelled', 'story.early'] as const

/** A place among the photos of a class, and where to send the file; seen by nobody else before the story is written. */
export const offerStoryPhoto = classEndpoint({
  name: 'offerStoryPhoto',
  method: 'POST',
  path: '/sessions/:sessionId/story/photos',
  audience: 'worker',
  input: () => z.strictObject({ sessionId: id('session'), ...fileFields() }),
  output: UploadPlace,
  refusals: [
    ...notNow,
    'story.changedTooOften',
    'photo.tooLarge',
    'photo.tooMany',
    'photo.notFound',
    'place.notFound',
  ],
})

/** Written, or written anew: these words, and those of its photos in this order; the others go for good. */
export const writeStory = classEndpoint({
  name: 'writeStory',
  method: 'POST',
  path: '/sessions/:sessionId/story',
  audience: 'worker',
  input: () =>
    z.strictObject({
      sessionId: id('session'),
      words: paragraph(MAX_STORY_WORDS).check(z.minLength(1)),
      photoIds: z.array(id('photo')).check(z.maxLength(MAX_STORY_PHOTOS)),
    }),
  output: () => z.object({ check: z.enum(['passed', 'withWorker']) }),
  refusals: [
    ...notNow,
    'story.changedTooOften',
    'photo.notFound',
    'place.notFound',
    'content.refused',
    'content.money',
  ],
})

/** Words and photos go for good. */
export const takeBackStory = classEndpoint({
  name: 'takeBackStory',
  method: 'POST',
  path: '/sessions/:sessionId/story/take-back',
  audience: 'worker',
  input: () => z.strictObject({ sessionId: id('session') }),
  output: () => z.object({ sessionId: id('session') }),
  refusals: ['session.notFound'],
})

/** 这张有我，请撤下: gone at once and for good, whoever asks of those who see it; who it was is kept nowhere. */
export const takeDownPhoto = classEndpoint({
  name: 'takeDownPhoto',
  method: 'POST',
  path: '/sessions/:sessionId/story/photos/:photoId/take-down',
  audience: 'resident',
  input: () => z.strictObject({ sessionId: id('session'), photoId: id('photo') }),
  output: () => z.object({ photoId: id('photo') }),
  refusals: ['session.notFound', 'photo.notFound'],
})
