import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { cursor, id, instant } from './fields'
import { REFUSAL_STATUS } from './refusalStatus'
import type { RefusalCode } from './refusals'
import { once, type ShapeOf } from './schema'

/** What one call can be about; who asks more often keeps the latest. */
export const MAX_CALL_TOPICS = 5

/** reached: spoken with · notReached: tried again later · solved: settled without a call. */
export const CALL_OUTCOMES = ['reached', 'notReached', 'solved'] as const
export type CallOutcome = (typeof CALL_OUTCOMES)[number]

const REFUSAL_CODES = Object.keys(REFUSAL_STATUS) as RefusalCode[]

const topic = once(() => ({
  /** Where it was asked: `listing/detail`, as the mini-program names its pages. */
  page: z.string().check(z.maxLength(40), z.regex(/^[A-Za-z]+(?:\/[A-Za-z]+)?$/)),
  /** What had been refused there, if anything. */
  refusal: z.optional(z.enum(REFUSAL_CODES)),
  listingId: z.optional(id('listing')),
  bookingId: z.optional(id('booking')),
}))

/** 请社区打给我: one open call a person, to which a second tap adds what it is about. */
export const askForCall = endpoint({
  name: 'askForCall',
  method: 'POST',
  path: '/me/call-back',
  audience: 'resident',
  isOpenToBlocked: true,
  input: () => z.strictObject(topic()),
  output: () => z.object({ id: id('callBack') }),
  refusals: ['place.onlyPractice'],
})

export const CallTopic = once(() => z.object({ ...topic(), at: instant() }))
export type CallTopic = ShapeOf<typeof CallTopic>

export const CallBackItem = once(() =>
  z.object({
    id: id('callBack'),
    /** Names for the worker who calls: the number stands on paper. */
    name: z.string(),
    addressForm: z.string(),
    compoundName: z.string(),
    buildingName: z.string(),
    since: instant(),
    /** The latest last. */
    topics: z.array(CallTopic()),
    /** How often nobody answered, and from when on to try again. */
    tries: z.int(),
    notBefore: z.optional(instant()),
    /** Who said that they will call, while their post lasts. */
    takenBy: z.optional(z.object({ addressForm: z.string(), isMe: z.boolean() })),
  }),
)
export type CallBackItem = ShapeOf<typeof CallBackItem>

/** Who waits for a call in a community: the longest first, those tried in vain at their later time. */
export const listCallBacks = endpoint({
  name: 'listCallBacks',
  method: 'GET',
  path: '/workbench/:nodeId/call-backs',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: id('community'), cursor: z.optional(cursor()) }),
  output: () => z.object({ items: z.array(CallBackItem()), cursor: z.optional(z.string()) }),
  refusals: [],
})

export const settleCallBack = endpoint({
  name: 'settleCallBack',
  method: 'POST',
  path: '/call-backs/:callBackId/settle',
  audience: 'worker',
  input: () => z.strictObject({ callBackId: id('callBack'), outcome: z.enum(CALL_OUTCOMES) }),
  output: () => z.object({ id: id('callBack'), outcome: z.enum(CALL_OUTCOMES) }),
  refusals: ['callBack.notFound', 'callBack.alreadyDone'],
})

/** 我来打: so that two colleagues do not ring the same person. Theirs until it is settled or their post ends. */
export const takeCallBack = endpoint({
  name: 'takeCallBack',
  method: 'POST',
  path: '/call-backs/:callBackId/take',
  audience: 'worker',
  input: () => z.strictObject({ callBackId: id('callBack') }),
  output: () => z.object({ id: id('callBack') }),
  refusals: ['callBack.notFound', 'callBack.alreadyDone', 'callBack.taken'],
})
