import * as z from 'zod/mini'
import { classEndpoint } from './endpoint'
import { Times } from './event'
import { id, instant } from './fields'
import { once, type ShapeOf } from './schema'
import { Mine } from './seats'
import { SEAT_CALL_OUTCOMES } from './seatsDesk'

/**
 * offered: a seat is kept for them · absences: they have a seat, and did not come twice lately. An older client calls what
 * it does not know 请更新.
 */
export const SEAT_CALL_REASONS = ['offered', 'absences'] as const
export type SeatCallReason = (typeof SEAT_CALL_REASONS)[number]

export const SeatCall = once(() =>
  z.object({
    reason: z.enum(SEAT_CALL_REASONS),
    sessionId: id('session'),
    membershipId: id('membership'),
    /** Names for the worker who calls, never a number. */
    name: z.string(),
    addressForm: z.string(),
    compoundName: z.string(),
    buildingName: z.string(),
    /** Whether their number can be opened; absent: it stands on paper. */
    hasPhone: z.optional(z.literal(true)),
    title: z.string(),
    ...Times().shape,
    party: z.int(),
    /** When it is too late to call. */
    until: instant(),
    /** How often nobody answered, and the last time. */
    tries: z.int(),
    lastTry: z.optional(z.object({ at: instant(), by: z.string() })),
  }),
)
export type SeatCall = ShapeOf<typeof SeatCall>

/** 打电话名单: whom a community calls about a seat, one building after the other. */
export const listSeatCalls = classEndpoint({
  name: 'listSeatCalls',
  method: 'GET',
  path: '/workbench/:nodeId/seat-calls',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: id('community') }),
  output: () => z.object({ calls: z.array(SeatCall()) }),
  refusals: [],
})

/** The number of somebody on the list, for one call: each opening is written down first, and theirs to read. */
export const openSeatPhone = classEndpoint({
  name: 'openSeatPhone',
  method: 'POST',
  path: '/sessions/:sessionId/members/:membershipId/phone',
  audience: 'worker',
  input: () => z.strictObject({ sessionId: id('session'), membershipId: id('membership') }),
  output: () => z.object({ phone: z.string() }),
  refusals: ['membership.unknown', 'seatCall.notDue', 'seatCall.noPhone'],
})

/** What came of a call. A colleague's word is not overwritten: it is told. */
export const settleSeatCall = classEndpoint({
  name: 'settleSeatCall',
  method: 'POST',
  path: '/sessions/:sessionId/members/:membershipId/call',
  audience: 'worker',
  input: () =>
    z.strictObject({
      sessionId: id('session'),
      membershipId: id('membership'),
      /** Why they were called; absent: about an offer. */
      reason: z.optional(z.enum(SEAT_CALL_REASONS)),
      outcome: z.enum(SEAT_CALL_OUTCOMES),
    }),
  output: Mine,
  refusals: [
    'session.notFound',
    'membership.unknown',
    'seat.notSignedUp',
    'seat.begun',
    'seatCall.over',
    'registration.tooOften',
  ],
})
