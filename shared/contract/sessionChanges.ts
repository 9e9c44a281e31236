import * as z from 'zod/mini'
import { classEndpoint } from './endpoint'
import { CALLED_OFF, DecideBy, MAX_CAPACITY, SESSION_STATUSES, Times, Venue } from './event'
import { id, saidWords } from './fields'
import { once } from './schema'

/** One session, or with it all that are to come of its series; everybody who signed up is told. */
export const callOffSession = classEndpoint({
  name: 'callOffSession',
  method: 'POST',
  path: '/sessions/:sessionId/call-off',
  audience: 'worker',
  input: () =>
    z.strictObject({
      sessionId: id('session'),
      because: z.enum(CALLED_OFF),
      isWholeSeries: z.optional(z.literal(true)),
      /** What everybody who signed up reads beside the reason. */
      words: z.optional(saidWords()),
    }),
  output: () => z.object({ id: id('session'), calledOff: z.int() }),
  refusals: [
    ...(['session.notFound', 'session.begun', 'session.cancelled'] as const),
    ...(['session.changedTooOften', 'content.refused', 'content.money'] as const),
  ],
})

/** No more sign-ups, or again: whoever has a seat keeps it. */
export const closeSignUp = classEndpoint({
  name: 'closeSignUp',
  method: 'POST',
  path: '/sessions/:sessionId/sign-up',
  audience: 'worker',
  input: () => z.strictObject({ sessionId: id('session'), signUp: z.enum(['open', 'closed']) }),
  output: () => z.object({ id: id('session'), status: z.enum(SESSION_STATUSES) }),
  refusals: ['session.notFound', 'session.begun', 'session.cancelled', 'session.changedTooOften'],
})

/**
 * Another time, another place, more seats or fewer; the place also for all that are to come of the series. Everybody who
 * signed up is told what was and what is. Fewer seats than are taken only where the last may be put in front of the line.
 * Of what needs so many people a worker decides before the clock does, or has it decided at another time.
 */
export const changeSession = classEndpoint({
  name: 'changeSession',
  method: 'PUT',
  path: '/sessions/:sessionId',
  audience: 'worker',
  input: () =>
    z.strictObject({
      sessionId: id('session'),
      times: z.optional(Times()),
      venue: z.optional(Venue()),
      /** The place, for all that are to come. */
      isWholeSeries: z.optional(z.literal(true)),
      capacity: z.optional(z.int().check(z.gte(1), z.lte(MAX_CAPACITY))),
      moveLastToLine: z.optional(z.literal(true)),
      /** Of what needs so many: it takes place, however few have signed up. */
      takesPlace: z.optional(z.literal(true)),
      /** Or it is decided at another time. */
      decides: z.optional(DecideBy()),
    }),
  output: () =>
    z.object({ id: id('session'), ...Times().shape, venue: Venue(), capacity: z.int() }),
  refusals: [
    'session.notFound',
    'session.begun',
    'session.cancelled',
    'session.changedTooOften',
    'session.movedTooFar',
    'session.moreSignedUp',
    'session.noneMovesUp',
    'session.placeUnclear',
    'session.decided',
    'event.timesWrong',
    'event.inThePast',
    'event.tooFarAhead',
    'event.termsWrong',
    'content.refused',
    'content.money',
  ],
})

const told = once(() =>
  z.object({
    /** So many of its sessions are to come. */
    sessions: z.int(),
    /** So many neighbours have a seat, are offered one or wait. */
    people: z.int(),
  }),
)

/** How many would be told, before a worker changes it: of this one, and of all of its series that are to come. */
export const countSignedUp = classEndpoint({
  name: 'countSignedUp',
  method: 'GET',
  path: '/sessions/:sessionId/signed-up',
  audience: 'worker',
  input: () => z.strictObject({ sessionId: id('session') }),
  output: () => z.object({ one: told(), series: told() }),
  refusals: ['session.notFound'],
})
