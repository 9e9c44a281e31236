import { item, map, number, string } from 'dynamodb-toolbox/schema'
import { Entity, table } from '../../platform/table'

const sums = { seats: number(), offered: number(), came: number(), waiting: number() }
const hidden = string().optional().hidden()

/** Under which a session's list is read, and under which its line. */
export const listOf = (sessionId: string): string => `SHEET#${sessionId}`
export const lineOf = (sessionId: string): string => `LINE#${sessionId}`

/**
 * One person on the list of a session, or in its line, as its desk reads them: a copy of registration, check-in, number and
 * form of address, kept by the stream. Found in the order of the list (gsi1), by a short card.
 */
export const SheetRowEntity = new Entity({
  name: 'SheetRow',
  table,
  timestamps: false,
  schema: item({
    sessionId: string().key(),
    who: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    list: string().enum('here', 'line', 'none'),
    place: string(),
    text: string(),
    sums: map(sums),
    expiresAt: number(),
  }).and((row) => ({
    gsi1pk: hidden.link<typeof row>(({ list, sessionId }) =>
      list === 'none' ? undefined : list === 'here' ? listOf(sessionId) : lineOf(sessionId),
    ),
    gsi1sk: hidden.link<typeof row>(({ list, place }) => (list === 'none' ? undefined : place)),
    card: hidden.link<typeof row>(({ list, text }) => (list === 'none' ? undefined : text)),
  })),
  computeKey: ({ sessionId, who }) => ({ pk: listOf(sessionId), sk: who }),
})

/** How many have a seat, are offered one, came and wait; only added to, with a row in one transaction. */
export const SheetSumsEntity = new Entity({
  name: 'SheetSums',
  table,
  timestamps: false,
  schema: item({
    sessionId: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    ...sums,
    expiresAt: number(),
  }),
  computeKey: ({ sessionId }) => ({ pk: listOf(sessionId), sk: 'SUMS' }),
})
