import { item, map, number, string } from 'dynamodb-toolbox/schema'
import { hidden } from '../../platform/fields'
import { Entity, table } from '../../platform/table'

const sums = { seats: number(), offered: number(), came: number(), waiting: number() }
/** Under which a session's list is read, and under which its line. */
export const listOf = (sessionId: string): string => `SHEET#${sessionId}`
export const lineOf = (sessionId: string): string => `LINE#${sessionId}`

const PARTITIONS = { here: listOf, line: lineOf, none: () => undefined } as const

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
    gsi1pk: hidden.link<typeof row>(({ list, sessionId }) => PARTITIONS[list](sessionId)),
    gsi1sk: hidden.link<typeof row>(({ list, place }) => (list === 'none' ? undefined : place)),
    card: hidden.link<typeof row>(({ list, text }) => (list === 'none' ? undefined : text)),
  })),
  computeKey: ({ sessionId, who }) => ({ pk: listOf(sessionId), sk: who }),
})

/** Under how many keys the sums of one session are kept: so that a rush does not meet on one item. */
const PARTS = 16
export const SUMS = 'SUMS#'

/** Whose sums stand under which key: always the same for the same person. */
export const partOf = (who: string): number =>
  [...who].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % PARTS

/** A part of how many have a seat, are offered one, came and wait; only added to, with a row in one transaction. */
export const SheetSumsEntity = new Entity({
  name: 'SheetSums',
  table,
  timestamps: false,
  schema: item({
    sessionId: string().key(),
    part: number().key(),
    v: number().default(1).hidden(),
    rev: number(),
    ...sums,
    expiresAt: number(),
  }),
  computeKey: ({ sessionId, part }) => ({ pk: listOf(sessionId), sk: `${SUMS}${part}` }),
})
