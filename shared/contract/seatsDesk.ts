import * as z from 'zod/mini'
import { classEndpoint } from './endpoint'
import { Clash } from './event'
import { cursor, id, instant, line } from './fields'
import { CANCEL_REASONS, wish, wishRefusals } from './registration'
import { once, type ShapeOf } from './schema'
import { Mine, REGISTRATION_STATUSES } from './seats'
import { NOT_OPEN } from './place'

/** 行动不便 · 报错了场次 · 上次被挤掉 · 其他, which asks for a word. */
export const MOVE_REASONS = ['frail', 'wrongSession', 'crowdedOut', 'other'] as const
export type MoveReason = (typeof MOVE_REASONS)[number]
/** Further back than this nobody is put. */
export const MAX_PLACE = 100

/** comes: the seat is theirs · declines: it goes to the next · notReached: tried again. */
export const SEAT_CALL_OUTCOMES = ['comes', 'declines', 'notReached'] as const
export type SeatCallOutcome = (typeof SEAT_CALL_OUTCOMES)[number]

/** What a worker did about somebody's seat. An older client leaves out what it does not know. */
export const SEAT_ACTS = ['signedUp', 'cancelled', 'moved', 'called'] as const
export type SeatAct = (typeof SEAT_ACTS)[number]

const byMembership = once(() => ({ sessionId: id('session'), membershipId: id('membership') }))

const notThere = ['session.notFound', 'membership.unknown'] as const
const cannotHave = ['membership.notLiving', 'seat.notNow'] as const

/** Of somebody who lives where the worker works: how they stand in a session, and what they have at the same time. */
export const showSeatOf = classEndpoint({
  name: 'showSeatOf',
  method: 'GET',
  path: '/sessions/:sessionId/members/:membershipId',
  audience: 'worker',
  input: () => z.strictObject(byMembership()),
  output: () =>
    z.object({
      name: z.string(),
      addressForm: z.string(),
      mine: z.optional(Mine()),
      clash: z.optional(Clash()),
    }),
  refusals: notThere,
})

// What the one before the desk reads is said of them here.
const theirs = (code: (typeof wishRefusals)[number]) => {
  if (code === 'registration.already') return 'seat.already'
  return code === 'session.closed' ? 'seat.closed' : code
}
export const deskWishRefusals = wishRefusals.map(theirs)

/** A worker signs somebody up, phone or none: the same seats and the same line as for everybody. */
export const signUpFor = classEndpoint({
  name: 'signUpFor',
  method: 'POST',
  path: '/sessions/:sessionId/members/:membershipId/registration',
  audience: 'worker',
  input: () => z.strictObject({ ...wish(), ...byMembership() }),
  output: Mine,
  refusals: [
    ...notThere,
    ...cannotHave,
    ...deskWishRefusals,
    ...(['seat.full', 'content.refused', 'content.money'] as const),
    ...NOT_OPEN,
  ],
})

/** The same for the next seat that becomes free. */
export const joinWaitlistFor = classEndpoint({
  name: 'joinWaitlistFor',
  method: 'POST',
  path: '/sessions/:sessionId/members/:membershipId/waitlist',
  audience: 'worker',
  input: () => z.strictObject({ ...wish(), ...byMembership() }),
  output: Mine,
  refusals: [
    ...notThere,
    ...cannotHave,
    ...deskWishRefusals,
    'session.lineOver',
    ...NOT_OPEN,
    ...(['content.refused', 'content.money'] as const),
  ],
})

/** Somebody's seat, offer or place in line is given back by a worker, and they are told. */
export const cancelFor = classEndpoint({
  name: 'cancelFor',
  method: 'POST',
  path: '/sessions/:sessionId/members/:membershipId/registration/cancel',
  audience: 'worker',
  input: () => z.strictObject({ ...byMembership(), because: z.optional(z.enum(CANCEL_REASONS)) }),
  output: Mine,
  refusals: [...notThere, 'seat.notSignedUp', 'seat.begun', 'registration.tooOften'],
})

/** Somebody who waits gets another place in the line, for a reason that is kept. */
export const moveInLine = classEndpoint({
  name: 'moveInLine',
  method: 'POST',
  path: '/sessions/:sessionId/members/:membershipId/place',
  audience: 'worker',
  input: () =>
    z.strictObject({
      ...byMembership(),
      /** From 1, the front. */
      place: z.int().check(z.gte(1), z.lte(MAX_PLACE)),
      reason: z.enum(MOVE_REASONS),
      /** With `other`, and only there: what it is. */
      words: z.optional(line(40)),
    }),
  output: Mine,
  refusals: [
    ...notThere,
    'seat.notSignedUp',
    'seat.notWaiting',
    'registration.tooOften',
    'seat.own',
    'seat.sayWhy',
    'seat.noRoom',
    'content.refused',
    'content.money',
  ],
})

const Acted = once(() =>
  z.object({
    what: z.enum(SEAT_ACTS),
    /** The colleague's form of address. */
    by: z.string(),
    at: instant(),
    reason: z.optional(z.enum(MOVE_REASONS)),
    words: z.optional(z.string()),
    because: z.optional(z.enum(CANCEL_REASONS)),
    outcome: z.optional(z.enum(SEAT_CALL_OUTCOMES)),
  }),
)
export type Acted = ShapeOf<typeof Acted>

export const SeatPerson = once(() =>
  z.object({
    /** Absent: lives there no longer. */
    membershipId: z.optional(id('membership')),
    name: z.string(),
    addressForm: z.string(),
    compoundName: z.string(),
    buildingName: z.string(),
    status: z.enum(REGISTRATION_STATUSES),
    party: z.int(),
    offeredUntil: z.optional(instant()),
    /** In the line, from 1. */
    place: z.optional(z.int()),
    answers: z.optional(z.array(z.string())),
    guardianAgrees: z.optional(z.literal(true)),
    /** The form of address of who acts for them. */
    proxy: z.optional(z.string()),
    /** What workers did about it, the earliest first. */
    acted: z.array(Acted()),
  }),
)
export type SeatPerson = ShapeOf<typeof SeatPerson>

/** Who has a seat or is offered one, or who waits, in their order. */
export const listPeople = classEndpoint({
  name: 'listPeople',
  method: 'GET',
  path: '/sessions/:sessionId/people',
  audience: 'worker',
  input: () =>
    z.strictObject({
      sessionId: id('session'),
      which: z.enum(['seated', 'waiting']),
      cursor: z.optional(cursor()),
    }),
  output: () => z.object({ people: z.array(SeatPerson()), cursor: z.optional(z.string()) }),
  refusals: ['session.notFound'],
})
