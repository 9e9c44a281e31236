import * as z from 'zod/mini'
import { classEndpoint } from './endpoint'
import { EVENT_KINDS, MAX_PARTY, MAX_QUESTIONS, SESSION_STATUSES, Times } from './event'
import { cursor, id, line } from './fields'
import { once, type ShapeOf } from './schema'
import { Mine } from './seats'
import { NOT_OPEN } from './place'

/** How a seat is given back: heard by the worker alone, and an excuse is nobody's no-show. */
export const CANCEL_REASONS = ['ill', 'family', 'plans'] as const
export type CancelReason = (typeof CANCEL_REASONS)[number]

/** What whoever signs up says, for themself or at a desk. */
export const wish = once(() => ({
  sessionId: id('session'),
  /** With oneself. */
  party: z.int().check(z.gte(1), z.lte(MAX_PARTY)),
  /** To the questions, in their order. */
  answers: z.optional(z.array(line(60)).check(z.maxLength(MAX_QUESTIONS))),
  /** Whoever signs up is of the age that it is for: asked, never stored as a date. */
  isOfAge: z.optional(z.literal(true)),
  /** The guardian of whoever is under 14 says yes, and comes along. */
  guardianAgrees: z.optional(z.literal(true)),
}))

export const wishRefusals = [
  'session.notFound',
  'session.cancelled',
  'session.closed',
  'session.notYetOpen',
  'registration.already',
  'registration.partyTooLarge',
  'registration.answersMissing',
  'registration.otherAge',
  'registration.guardianMissing',
  'registration.tooOften',
] as const

/** A seat, for as many as come together. */
export const signUp = classEndpoint({
  name: 'signUp',
  openToProxies: 'anew',
  method: 'POST',
  path: '/sessions/:sessionId/registration',
  audience: 'resident',
  input: () => z.strictObject(wish()),
  output: Mine,
  refusals: [...wishRefusals, 'session.full', 'content.refused', 'content.money', ...NOT_OPEN],
})

/** 有位就帮我占上: the next that becomes free. Where one is free at this very moment it is taken at once. */
export const joinWaitlist = classEndpoint({
  name: 'joinWaitlist',
  openToProxies: 'anew',
  method: 'POST',
  path: '/sessions/:sessionId/waitlist',
  audience: 'resident',
  input: () => z.strictObject(wish()),
  output: Mine,
  refusals: [...wishRefusals, 'session.lineOver', 'content.refused', 'content.money', ...NOT_OPEN],
})

const changeRefusals = [
  'session.notFound',
  'registration.notFound',
  'registration.tooOften',
] as const

/** Gives back a seat, a place in the list or an offer; who is next gets it. */
export const cancelRegistration = classEndpoint({
  name: 'cancelRegistration',
  openToProxies: 'begun',
  method: 'POST',
  path: '/sessions/:sessionId/registration/cancel',
  audience: 'resident',
  isOpenToBlocked: true,
  input: () =>
    z.strictObject({ sessionId: id('session'), because: z.optional(z.enum(CANCEL_REASONS)) }),
  output: Mine,
  refusals: [...changeRefusals, 'registration.over'],
})

/** Yes to a seat that is kept; no is `cancelRegistration`. */
export const takeSeat = classEndpoint({
  name: 'takeSeat',
  openToProxies: 'begun',
  method: 'POST',
  path: '/sessions/:sessionId/registration/take',
  audience: 'resident',
  input: () => z.strictObject({ sessionId: id('session') }),
  output: Mine,
  refusals: [...changeRefusals, 'registration.notOffered', 'registration.offerOver'],
})

export const MyRegistration = once(() =>
  z.extend(Mine(), {
    sessionId: id('session'),
    eventId: id('event'),
    kind: z.enum(EVENT_KINDS),
    title: z.string(),
    ...Times().shape,
    venue: z.string(),
    session: z.enum(SESSION_STATUSES),
  }),
)
export type MyRegistration = ShapeOf<typeof MyRegistration>

/** What I signed up for: what comes, the soonest first, or what is over, the latest first. */
export const listMyRegistrations = classEndpoint({
  name: 'listMyRegistrations',
  method: 'GET',
  path: '/me/registrations',
  audience: 'resident',
  isOpenToBlocked: true,
  input: () => z.strictObject({ when: z.enum(['coming', 'over']), cursor: z.optional(cursor()) }),
  output: () =>
    z.object({
      registrations: z.array(MyRegistration()),
      /** With what comes: how often one did not come lately, once one is called on the day before because of it. */
      absences: z.optional(z.int()),
      cursor: z.optional(z.string()),
    }),
  refusals: [],
})
