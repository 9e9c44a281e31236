import { boolean, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { expiryOf } from '../platform/expiry'
import { doneRequests } from '../platform/fields'
import { Entity, table } from '../platform/table'

export const partitionOf = (sessionId: string): string => `SESSION#${sessionId}#ATTENDANCE`

/** Who came to a session, beside each other, so that one query reads the list; no index. */
export const CheckInEntity = new Entity({
  name: 'CheckIn',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    sessionId: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    residentId: string().optional(),
    name: string().optional(),
    party: number(),
    way: string(),
    isWalkIn: boolean().optional(),
    isUndone: boolean().optional(),
    at: number(),
    by: string(),
    feedback: map({ face: string(), ticks: list(string()), at: number() }).optional(),
    done: doneRequests,
  }).and((one) => ({
    expiresAt: number()
      .hidden()
      // What was taken back only keeps a late copy of the scan from bringing it back.
      .link<typeof one>(({ at, isUndone }) =>
        expiryOf(isUndone ? 'absences' : 'registrations', at),
      ),
  })),
  computeKey: ({ sessionId, id }) => ({ pk: partitionOf(sessionId), sk: id }),
})

/** The numbers of a printed list: whose is which, in their order; ids alone. */
export const NumberedListEntity = new Entity({
  name: 'NumberedList',
  table,
  timestamps: false,
  schema: item({
    sessionId: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    order: list(string()),
    changedAt: number(),
    done: doneRequests,
  }).and((one) => ({
    expiresAt: number()
      .hidden()
      .link<typeof one>(({ changedAt }) => expiryOf('registrations', changedAt)),
  })),
  computeKey: ({ sessionId }) => ({ pk: partitionOf(sessionId), sk: 'LIST' }),
})

/** A ticket that somebody has used; there is nothing of it before. */
export const TicketEntity = new Entity({
  name: 'Ticket',
  table,
  timestamps: false,
  schema: item({
    nonce: string().key(),
    sessionId: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    residentId: string(),
    usedAt: number(),
  }).and((one) => ({
    expiresAt: number()
      .hidden()
      .link<typeof one>(({ usedAt }) => expiryOf('codes', usedAt)),
  })),
  computeKey: ({ sessionId, nonce }) => ({ pk: `TICKET#${sessionId}`, sk: nonce }),
})
