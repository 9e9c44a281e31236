import * as z from 'zod/mini'
import { endpoint } from './endpoint'

/** The same number may stand for an elder and her children. */
export const MAX_PEOPLE_PER_PHONE = 4

/** The number of one's WeChat, in place of the one before. */
export const verifyPhone = endpoint({
  name: 'verifyPhone',
  method: 'POST',
  path: '/me/phone',
  audience: 'resident',
  isOpenToBlocked: true,
  input: () =>
    z.strictObject({
      /** From open-type="getPhoneNumber": good once, for five minutes; not a login code. */
      code: z.string().check(z.minLength(1), z.maxLength(128), z.regex(/^[\w-]+$/)),
    }),
  output: () => z.object({ isVerified: z.boolean() }),
  refusals: [
    'privacy.agreeFirst',
    'phone.codeInvalid',
    'phone.tooOften',
    'phone.unavailable',
    'phone.tooManyPeople',
  ],
})

/** Asked again it changes nothing. */
export const removePhone = endpoint({
  name: 'removePhone',
  method: 'POST',
  path: '/me/phone/remove',
  audience: 'resident',
  isOpenToBlocked: true,
  input: () => z.strictObject({}),
  output: () => z.object({ isRemoved: z.boolean() }),
  refusals: ['phone.tooOften'],
})

/** One's own, with its middle hidden (138****1234): enough to know which it is. */
export const showMyPhone = endpoint({
  name: 'showMyPhone',
  method: 'GET',
  path: '/me/phone',
  audience: 'resident',
  isOpenToBlocked: true,
  input: () => z.strictObject({}),
  output: () => z.object({ masked: z.optional(z.string()) }),
  refusals: [],
})
