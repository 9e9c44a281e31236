import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { id, instant } from './fields'
import { once, type ShapeOf } from './schema'

/** What the code on a poster leads to. */
export const showScene = endpoint({
  name: 'showScene',
  method: 'GET',
  path: '/districts/:districtId/scenes/:scene',
  audience: 'public',
  input: () =>
    z.strictObject({
      districtId: id('district'),
      /** As it was read: what is damaged is told so. */
      scene: z.string().check(z.minLength(1), z.maxLength(64)),
    }),
  output: () =>
    z.object({
      compoundId: id('compound'),
      compoundName: z.string(),
      communityName: z.string(),
      /** A newer poster hangs there; this one still leads on. */
      isOld: z.optional(z.literal(true)),
    }),
  refusals: ['scene.unknown'],
})

export const Poster = once(() =>
  z.object({
    compoundId: id('compound'),
    compoundName: z.string(),
    communityName: z.string(),
    /** Absent before the first was made. */
    code: z.optional(
      z.object({
        scene: z.string(),
        /** What an ordinary QR code holds. */
        link: z.string(),
        madeAt: instant(),
      }),
    ),
  }),
)
export type Poster = ShapeOf<typeof Poster>

const ofCompound = () => z.strictObject({ compoundId: id('compound') })

export const showPoster = endpoint({
  name: 'showPoster',
  method: 'GET',
  path: '/compounds/:compoundId/poster',
  audience: 'worker',
  input: ofCompound,
  output: Poster,
  refusals: ['place.notFound'],
})

/** The first code, or another in place of the one before. */
export const renewPoster = endpoint({
  name: 'renewPoster',
  method: 'POST',
  path: '/compounds/:compoundId/poster',
  audience: 'worker',
  input: ofCompound,
  output: Poster,
  refusals: ['place.notFound', 'poster.tooOften'],
})
