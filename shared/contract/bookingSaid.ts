import * as z from 'zod/mini'
import { instant } from './fields'
import { once, type ShapeOf } from './schema'

/** Where a borrower can leave a thing when nobody is there to take it. */
export const LEFT_PLACES = ['door', 'downstairs', 'guard', 'neighbour'] as const
export type LeftPlace = (typeof LEFT_PLACES)[number]
/** Said once, and put right once. */
export const MAX_LEFT_SAID = 2

/** All that the two can write to each other. */
export const PHRASES = [
  'downstairs',
  'late10',
  'atHome',
  'notHome',
  'otherTime',
  'thanksComing',
  'good',
] as const
export type Phrase = (typeof PHRASES)[number]
export const MAX_PHRASES_A_DAY = 10
export const MAX_PHRASES_KEPT = 20

export const THANKS_ANSWERS = ['yes', 'no'] as const
/** Whether one would do it again with this neighbour: for oneself alone. */
export const AGAINS = ['yes', 'no', 'unsaid'] as const
export type Again = (typeof AGAINS)[number]
export const THANKS_DAYS = 30
/** Within a day of the first answer. */
export const MAX_THANKS_SAID = 5

/** What the two told each other, as one of them sees it. */
export const Said = once(() =>
  z.object({
    /** What the borrower did not get, of the accessories. */
    notGot: z.optional(z.array(z.string())),
    /** What the borrower had and did not bring back. */
    missing: z.optional(z.array(z.string())),
    /** While it is on, the oldest first. */
    phrases: z.optional(
      z.array(z.object({ phrase: z.enum(PHRASES), isMine: z.boolean(), at: instant() })),
    ),
    /** What this person answered afterwards. */
    myThanks: z.optional(z.object({ thanks: z.boolean(), again: z.enum(AGAINS) })),
    /** Whether the other one said thanks. */
    isThanked: z.optional(z.boolean()),
  }),
)
export type Said = ShapeOf<typeof Said>
