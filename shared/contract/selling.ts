import * as z from 'zod/mini'
import { Times } from './event'
import { classEndpoint } from './endpoint'
import { id, instant, paragraph } from './fields'
import { once, type ShapeOf } from './schema'

/** 卖东西 · 卖理财 · 卖保险 · 收费的课和服务 · 要电话、加微信 · 其他. */
export const SELLING_WHATS = [
  'goods',
  'finance',
  'insurance',
  'service',
  'contact',
  'other',
] as const
export type SellingWhat = (typeof SELLING_WHATS)[number]
/** talked: to whoever holds it · notInvited: not any more · nothing: that is selling. */
export const SELLING_OUTCOMES = ['talked', 'notInvited', 'nothing'] as const
export type SellingOutcome = (typeof SELLING_OUTCOMES)[number]

/** So long behind it one may say so, days. */
export const SELLING_DAYS = 30
export const MAX_SELLING_WORDS = 200

const words = once(() => paragraph(MAX_SELLING_WORDS))

const Said = once(() => ({
  what: z.array(z.enum(SELLING_WHATS)),
  words: z.optional(z.string()),
  at: instant(),
}))
const Answer = once(() => ({
  outcome: z.enum(SELLING_OUTCOMES),
  words: z.optional(z.string()),
  at: instant(),
}))

/** One's own word, and what came of it. */
export const OwnSelling = once(() =>
  z.object({ ...Said(), answer: z.optional(z.object(Answer())) }),
)
export type OwnSelling = ShapeOf<typeof OwnSelling>

/** 有人推销: of whoever has a seat or came, once a person and session. */
export const reportSelling = classEndpoint({
  name: 'reportSelling',
  method: 'POST',
  path: '/sessions/:sessionId/selling',
  audience: 'resident',
  input: () =>
    z.strictObject({
      sessionId: id('session'),
      what: z.array(z.enum(SELLING_WHATS)).check(z.minLength(1), z.maxLength(SELLING_WHATS.length)),
      /** Read by the workers of the place alone. */
      words: z.optional(words()),
    }),
  output: OwnSelling,
  refusals: [
    'session.notFound',
    'session.cancelled',
    'selling.early',
    'selling.over',
    'selling.notThere',
    'content.refused',
  ],
})

/** What one person said, as the workers read it; nobody else learns who. */
export const SellingReport = once(() =>
  z.object({
    ...Said(),
    /** Their form of address. */
    reporter: z.string(),
    /** By whom: the form of address. */
    answer: z.optional(z.object({ ...Answer(), by: z.string() })),
  }),
)
export type SellingReport = ShapeOf<typeof SellingReport>

/** One's own word, to whoever was there; all of them together, to whoever works there. */
export const showSelling = classEndpoint({
  name: 'showSelling',
  method: 'GET',
  path: '/sessions/:sessionId/selling',
  audience: 'resident',
  input: () => z.strictObject({ sessionId: id('session') }),
  output: () =>
    z.object({
      own: z.optional(z.object({ said: z.optional(OwnSelling()), isOpen: z.boolean() })),
      /** Of whoever works there: what waits first, then the newest first. */
      desk: z.optional(z.object({ waiting: z.int(), reports: z.array(SellingReport()) })),
    }),
  refusals: ['session.notFound'],
})

/** What was done: to all who said so and have not heard yet. */
export const answerSelling = classEndpoint({
  name: 'answerSelling',
  method: 'POST',
  path: '/sessions/:sessionId/selling/answer',
  audience: 'worker',
  input: () =>
    z.strictObject({
      sessionId: id('session'),
      outcome: z.enum(SELLING_OUTCOMES),
      /** Read by those who said so; needed where nothing was found. */
      words: z.optional(words()),
    }),
  output: () => z.object({ outcome: z.enum(SELLING_OUTCOMES), told: z.int() }),
  refusals: ['session.notFound', 'selling.noneWaits', 'selling.own', 'content.refused'],
})

export const SellingCase = once(() =>
  z.object({
    sessionId: id('session'),
    title: z.string(),
    ...Times().shape,
    host: z.optional(z.string()),
    /** How many said so, and since when. */
    count: z.int(),
    since: instant(),
  }),
)
export type SellingCase = ShapeOf<typeof SellingCase>

/** Of which classes of a place somebody waits for an answer, the longest first. */
export const listSelling = classEndpoint({
  name: 'listSelling',
  method: 'GET',
  path: '/workbench/:nodeId/selling',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: id('district', 'street', 'community', 'compound') }),
  output: () => z.object({ cases: z.array(SellingCase()) }),
  refusals: [],
})
