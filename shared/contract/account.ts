import * as z from 'zod/mini'
import { BookingRow } from './booking'
import { ALWAYS_OPEN, endpoint } from './endpoint'
import { instant } from './fields'
import { once, type ShapeOf } from './schema'

/** What has to be settled first: nobody else can do it afterwards. */
export const OPEN_MATTERS = ['loan', 'dispute', 'post', 'complaint'] as const
export type OpenMatter = (typeof OPEN_MATTERS)[number]

export const Cancelling = once(() =>
  z.object({
    /** While one may think otherwise: when everything is erased. */
    erasesAt: z.optional(instant()),
    matters: z.array(z.object({ is: z.enum(OPEN_MATTERS), count: z.int() })),
    /** The loans among them, to be opened one by one; fifty at the most. */
    loans: z.array(BookingRow()),
    /** What is called off by itself. */
    listings: z.int(),
    toCallOff: z.int(),
  }),
)
export type Cancelling = ShapeOf<typeof Cancelling>

/** What 注销 would mean today, or until when it can be taken back. */
export const showCancelling = endpoint({
  name: 'showCancelling',
  method: 'GET',
  path: '/me/cancellation',
  audience: 'resident',
  input: () => z.strictObject({}),
  output: Cancelling,
  refusals: [],
  ...ALWAYS_OPEN,
})

/** 注销: everything is called off at once and erased a week later. */
export const cancelAccount = endpoint({
  name: 'cancelAccount',
  method: 'POST',
  path: '/me/cancellation',
  audience: 'resident',
  input: () => z.strictObject({}),
  output: () => z.object({ erasesAt: instant() }),
  refusals: ['account.openMatters', 'account.tooOften'],
  ...ALWAYS_OPEN,
})

/** 反悔: the account is as it was; what was called off stays so. */
export const takeBackCancelling = endpoint({
  name: 'takeBackCancelling',
  method: 'POST',
  path: '/me/cancellation/back',
  audience: 'resident',
  input: () => z.strictObject({}),
  output: () => z.object({ isBack: z.boolean() }),
  refusals: ['account.notClosing', 'account.tooLate'],
  ...ALWAYS_OPEN,
})
