import { any, item, number, string } from 'dynamodb-toolbox/schema'
import { expiryOf } from '../../../platform/expiry'
import { hidden } from '../../../platform/fields'
import { Entity, table } from '../../../platform/table'
import { cardOf, type SeatCallLine } from './rules'

/** Under which the calls of a community stand, by when it is too late for each. */
export const callsAt = (communityId: string): string => `COMMUNITY#${communityId}#SEATCALLS`
/** Those about the seats of a session, for when it is held elsewhere or not at all. */
export const callsAbout = (seatsId: string): string => `SESSION#${seatsId}#SEATCALLS`
export const callsTo = (residentId: string): string => `RESIDENT#${residentId}#SEATCALLS`

/**
 * A call about a seat, of a course one for each lesson: ids, the name of the class, and when it is due. Beside the others
 * to the same person, so that one read brings them to what the records say; gone a day after it is too late.
 */
export const SeatCallLineEntity = new Entity({
  name: 'SeatCallLine',
  table,
  timestamps: false,
  schema: item({
    residentId: string().key(),
    sessionId: string().key(),
    v: number().default(1).hidden(),
    seatsId: string(),
    communityId: string(),
    householdId: string(),
    reason: string(),
    title: string(),
    from: number(),
    until: number(),
    lapsesAt: number().optional(),
    tries: number(),
    lastBy: string().optional(),
  }).and((line) => ({
    gsi1pk: hidden.link<typeof line>(({ communityId }) => callsAt(communityId)),
    gsi1sk: hidden.link<typeof line>(
      ({ until, residentId, sessionId }) => `${until}#${residentId}#${sessionId}`,
    ),
    gsi2pk: hidden.link<typeof line>(({ seatsId }) => callsAbout(seatsId)),
    gsi2sk: hidden.link<typeof line>(({ residentId, sessionId }) => `${residentId}#${sessionId}`),
    card: any()
      .optional()
      .hidden()
      .link<typeof line>((one) => cardOf(one as unknown as SeatCallLine)),
    expiresAt: number()
      .hidden()
      .link<typeof line>(({ until }) => expiryOf('codes', until)),
  })),
  computeKey: ({ residentId, sessionId }) => ({ pk: callsTo(residentId), sk: sessionId }),
})
