import * as z from 'zod/mini'
import { ALWAYS_OPEN, classEndpoint, endpoint } from './endpoint'
import { id, line } from './fields'
import { once, type ShapeOf } from './schema'

export const MAX_EMERGENCY_NAME = 12
/** A mobile number, or one of a house with its area. */
export const EMERGENCY_PHONE = /^(?:1[3-9]\d{9}|0\d{2,3}-?\d{7,8})$/

/** 紧急联系人: whom the workers of a class may call when something happens; its number with the middle hidden. */
export const MyEmergency = once(() =>
  z.object({
    /** Absent: nobody was named. */
    contact: z.optional(z.object({ name: z.string(), masked: z.string() })),
  }),
)
export type MyEmergency = ShapeOf<typeof MyEmergency>

export const showEmergency = endpoint({
  name: 'showEmergency',
  method: 'GET',
  path: '/me/emergency',
  audience: 'resident',
  input: () => z.strictObject({}),
  output: MyEmergency,
  refusals: [],
  ...ALWAYS_OPEN,
})

/** In place of the one before. */
export const giveEmergency = endpoint({
  name: 'giveEmergency',
  method: 'POST',
  path: '/me/emergency',
  audience: 'resident',
  input: () =>
    z.strictObject({
      /** What they are called: 女儿小芳. */
      name: line(MAX_EMERGENCY_NAME),
      phone: z.string().check(z.maxLength(14), z.regex(EMERGENCY_PHONE)),
    }),
  output: MyEmergency,
  refusals: ['privacy.agreeFirst', 'phone.tooOften', 'content.refused'],
})

/** Gone at once; asked again it changes nothing. */
export const removeEmergency = endpoint({
  name: 'removeEmergency',
  method: 'POST',
  path: '/me/emergency/remove',
  audience: 'resident',
  input: () => z.strictObject({}),
  output: MyEmergency,
  refusals: ['phone.tooOften'],
  ...ALWAYS_OPEN,
})

/** Minutes before a class begins from which on, and behind its end until which, it can be opened at the door. */
export const EMERGENCY_BEFORE_MINUTES = 30
export const EMERGENCY_AFTER_MINUTES = 120

/** What they are called, and the whole number. */
export const EmergencyContact = once(() => z.object({ name: z.string(), phone: z.string() }))
export type EmergencyContact = ShapeOf<typeof EmergencyContact>

/** Of one person on the list of a class, by its workers, while it goes on: each opening is written down first. */
export const openEmergency = classEndpoint({
  name: 'openEmergency',
  method: 'POST',
  path: '/sessions/:sessionId/emergency',
  audience: 'worker',
  input: () => z.strictObject({ sessionId: id('session'), membershipId: id('membership') }),
  output: EmergencyContact,
  refusals: ['session.notFound', 'emergency.notNow', 'membership.unknown', 'emergency.none'],
})
