import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { id, instant } from './fields'
import { POST_ROLES } from './resident'
import { once } from './schema'

/** Eight digits that name one person for a while: never in an address, since addresses are logged. */
export const CODE = /^\d{8}$/
export const digits = once(() => z.string().check(z.maxLength(8), z.regex(CODE)))

/** Within an hour: so that nobody tries all of them, and nobody fills the table. */
export const MAX_WRONG_CODES = 10
export const MAX_NEW_CODES = 100

/** 任职码: shown to whoever is to give one a post, and good for ten minutes. */
export const makeAppointmentCode = endpoint({
  name: 'makeAppointmentCode',
  method: 'POST',
  path: '/me/appointment-code',
  audience: 'resident',
  input: () => z.strictObject({}),
  output: () => z.object({ digits: z.string(), until: instant() }),
  refusals: ['code.tooMany'],
})

/** Whose code it is, for those who may give posts. Keeps no key: it only looks. */
export const readAppointmentCode = endpoint({
  name: 'readAppointmentCode',
  method: 'POST',
  path: '/appointment-codes/read',
  audience: 'worker',
  input: () => z.strictObject({ digits: digits() }),
  output: () =>
    /** Absent where somebody has never said it. */
    z.object({ name: z.optional(z.string()), addressForm: z.optional(z.string()) }),
  refusals: ['code.unknown', 'code.tooOften'],
})

/** 工作证: changes each minute, and each is good for half a minute more. */
export const makeStaffCode = endpoint({
  name: 'makeStaffCode',
  method: 'POST',
  path: '/posts/:postId/staff-code',
  audience: 'resident',
  input: () => z.strictObject({ postId: id('post') }),
  output: () => z.object({ digits: z.string(), until: instant() }),
  refusals: ['post.notFound', 'code.tooMany'],
})

/** Whether somebody at the door really works for the community. Keeps no key: it only looks. */
export const checkStaffCode = endpoint({
  name: 'checkStaffCode',
  method: 'POST',
  path: '/staff-codes/check',
  audience: 'resident',
  input: () => z.strictObject({ digits: digits() }),
  output: () =>
    z.object({
      nodeName: z.string(),
      role: z.enum(POST_ROLES),
      /** All that neighbours see of a name. */
      addressForm: z.optional(z.string()),
    }),
  refusals: ['staff.notProven', 'staff.tooOften'],
})
