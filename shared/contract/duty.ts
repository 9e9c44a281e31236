import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { hourRange, id, localDate } from './fields'
import { POST_ROLES } from './resident'
import { once, type ShapeOf } from './schema'

/** 值班表: so many in a week at one place, and so many weeks ahead. */
export const MAX_SHIFTS = 60
export const MAX_WEEKS_AHEAD = 8

const node = once(() => id('community', 'compound'))

export const DutyShift = once(() =>
  z.object({
    id: id('shift'),
    day: localDate(),
    hours: hourRange(),
    /** Absent where the post has ended: somebody else is wanted. */
    holder: z.optional(
      z.object({ postId: id('post'), addressForm: z.string(), isMine: z.boolean() }),
    ),
    /** A day that is over stays as it was. */
    isPast: z.optional(z.literal(true)),
  }),
)
export type DutyShift = ShapeOf<typeof DutyShift>

const DutyStaff = once(() =>
  z.object({
    postId: id('post'),
    role: z.enum(POST_ROLES),
    addressForm: z.string(),
    isMine: z.boolean(),
  }),
)
export type DutyStaff = ShapeOf<typeof DutyStaff>

/** The week of a day at a place, from its Monday, and who can be put on duty there. */
export const listDuty = endpoint({
  name: 'listDuty',
  method: 'GET',
  path: '/workbench/:nodeId/duty',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: node(), week: z.optional(localDate()) }),
  output: () =>
    z.object({
      week: localDate(),
      shifts: z.array(DutyShift()),
      staff: z.array(DutyStaff()),
    }),
  refusals: [],
})

const ofShift = once(() => ({ shiftId: id('shift') }))

const DutyChange = once(() =>
  z.discriminatedUnion('is', [
    z.strictObject({
      is: z.literal('add'),
      /** 1 is Monday. */
      weekday: z.int().check(z.gte(1), z.lte(7)),
      hours: hourRange(),
      postId: id('post'),
    }),
    z.strictObject({ is: z.literal('remove'), ...ofShift() }),
    /** Somebody stands in. */
    z.strictObject({ is: z.literal('give'), ...ofShift(), postId: id('post') }),
    z.strictObject({ is: z.literal('swap'), ...ofShift(), withShiftId: id('shift') }),
    /** As it was the week before; what no longer fits is left out. */
    z.strictObject({ is: z.literal('copy') }),
  ]),
)
export type DutyChange = ShapeOf<typeof DutyChange>

/** One step of planning a week. */
export const planDuty = endpoint({
  name: 'planDuty',
  method: 'POST',
  path: '/workbench/:nodeId/duty',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: node(), week: localDate(), change: DutyChange() }),
  /** How many of the week before did not fit. */
  output: () => z.object({ week: localDate(), leftOut: z.int() }),
  refusals: [
    'duty.past',
    'duty.clash',
    'duty.hoursWrong',
    'duty.notHeldThen',
    'duty.notFound',
    'duty.full',
    'duty.tooFar',
    'duty.tooOften',
  ],
})

const DutyPlace = once(() =>
  z.object({
    name: z.string(),
    /** Of the office. */
    phone: z.optional(z.string()),
    /** Today, the earliest first; without a form of address nobody has the hours yet. */
    shifts: z.array(z.object({ hours: hourRange(), addressForm: z.optional(z.string()) })),
  }),
)
export type DutyPlace = ShapeOf<typeof DutyPlace>

/** Who is there today for those who live in a compound: of itself and of its community. */
export const showDuty = endpoint({
  name: 'showDuty',
  method: 'GET',
  path: '/compounds/:compoundId/duty',
  audience: 'resident',
  isOpenToBlocked: true,
  input: () => z.strictObject({ compoundId: id('compound') }),
  output: () => z.object({ places: z.array(DutyPlace()) }),
  refusals: ['place.notFound'],
})
