import { item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { Entity, table } from '../platform/table'

/** In somebody's inbox, by time. */
export const NoticeEntity = new Entity({
  name: 'Notice',
  table,
  timestamps: false,
  schema: item({
    residentId: string().key(),
    at: number().key(),
    id: string().key(),
    v: number().default(1).hidden(),
    rev: number().hidden(),
    kind: string(),
    title: string().optional(),
    from: string().optional(),
    until: string().optional(),
    hours: map({ from: string(), until: string() }).optional(),
    reason: string().optional(),
    words: string().optional(),
    about: string().optional(),
    listingId: string().optional(),
    sessionId: string().optional(),
    venue: string().optional(),
    was: map({
      day: string().optional(),
      hours: map({ from: string(), until: string() }).optional(),
      venue: string().optional(),
    }).optional(),
    driveId: string().optional(),
    groupId: string().optional(),
    weekdays: list(number()).optional(),
    keptUntil: number().optional(),
    bookingId: string().optional(),
    onBehalfOf: string().optional(),
    cause: map({ factId: string(), rev: number() }),
    expiresAt: number(),
  }),
  computeKey: ({ residentId, at, id }) => ({
    pk: `RESIDENT#${residentId}#INBOX`,
    sk: `${String(at).padStart(15, '0')}#${id}`,
  }),
})

/** Up to when somebody has read. */
export const ReadMarkEntity = new Entity({
  name: 'ReadMark',
  table,
  timestamps: false,
  schema: item({
    residentId: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    readUpTo: number(),
  }),
  computeKey: ({ residentId }) => ({ pk: `RESIDENT#${residentId}`, sk: 'READMARK' }),
})
