import * as z from 'zod/mini'
import { instant } from './fields'
import { once, type ShapeOf } from './schema'

export const DISPUTE_REASONS = [
  'damaged',
  'partsMissing',
  'notReturned',
  'notAsDescribed',
  'other',
] as const
export type DisputeReason = (typeof DISPUTE_REASONS)[number]
/** Of a loan that is back, so many days behind it. */
export const DISPUTE_DAYS = 3
/** By each of the two while it is open. */
export const MAX_DISPUTE_SAID = 2
export const MAX_DISPUTE_WORDS = 200

/** back: with its owner · stays: lent, until the agreed day or a later one · settled: lost or broken, and agreed on. */
export const DISPUTE_DECISIONS = ['back', 'stays', 'settled'] as const
export type DisputeDecision = (typeof DISPUTE_DECISIONS)[number]
/** What the two agreed on, in a sentence. No money goes through here. */
export const MEDIATIONS = ['agreed', 'wear', 'repair', 'replace', 'dropped'] as const
export type Mediation = (typeof MEDIATIONS)[number]

/** A dispute as one of the two sees it: one's own words, never the other's. */
export const Disputed = once(() =>
  z.object({
    reason: z.enum(DISPUTE_REASONS),
    since: instant(),
    isMine: z.boolean(),
    said: z.array(z.string()),
    decision: z.optional(
      z.object({
        is: z.enum(DISPUTE_DECISIONS),
        mediation: z.enum(MEDIATIONS),
        words: z.optional(z.string()),
        at: instant(),
      }),
    ),
  }),
)
export type Disputed = ShapeOf<typeof Disputed>
