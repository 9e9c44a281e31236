import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { SESSION_STATUSES } from './event'
import { id } from './fields'

/** Why nothing becomes of it, as whoever signed up reads it. */
export const CALLED_OFF = ['fewPeople', 'teacher', 'venue', 'weather', 'other'] as const
export type CalledOff = (typeof CALLED_OFF)[number]

/** One session, or with it all that are to come of its series; everybody who signed up is told. */
export const callOffSession = endpoint({
  name: 'callOffSession',
  method: 'POST',
  path: '/sessions/:sessionId/call-off',
  audience: 'worker',
  input: () =>
    z.strictObject({
      sessionId: id('session'),
      because: z.enum(CALLED_OFF),
      isWholeSeries: z.optional(z.literal(true)),
    }),
  output: () => z.object({ id: id('session'), calledOff: z.int() }),
  refusals: ['session.notFound', 'session.begun', 'session.changedTooOften'],
})

/** No more sign-ups, or again: whoever has a seat keeps it. */
export const closeSignUp = endpoint({
  name: 'closeSignUp',
  method: 'POST',
  path: '/sessions/:sessionId/sign-up',
  audience: 'worker',
  input: () => z.strictObject({ sessionId: id('session'), signUp: z.enum(['open', 'closed']) }),
  output: () => z.object({ id: id('session'), status: z.enum(SESSION_STATUSES) }),
  refusals: ['session.notFound', 'session.begun', 'session.changedTooOften'],
})
