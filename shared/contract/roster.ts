import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { id, instant } from './fields'
import { once, type ShapeOf } from './schema'

export const MAX_ROSTER_MB = 10
export const MAX_ROSTER_ROWS = 50_000
/** So many runs of wrong rows are named; the others are counted. */
export const MAX_WRONG_SHOWN = 200

/** repeated: the same name behind the same door, further up · crowded: more people in one unit than there can be. */
export const WRONG_ROWS = [
  'noBuilding',
  'unknownBuilding',
  'noRoom',
  'noName',
  'longRoom',
  'longName',
  'badPhone',
  'badDate',
  'repeated',
  'crowded',
] as const
export type WrongReason = (typeof WRONG_ROWS)[number]

const WrongRow = once(() =>
  z.object({
    /** As the table counts, from 1. */
    line: z.int(),
    /** The last of several, one below the other, with the same reason. */
    until: z.optional(z.int()),
    /** Where there are several. */
    sheet: z.optional(z.string()),
    reason: z.enum(WRONG_ROWS),
  }),
)
export type WrongRow = ShapeOf<typeof WrongRow>

/** What a file does to the roster: households are doors. Only the buildings that it names are touched. */
export const RosterReport = once(() =>
  z.object({
    rows: z.int(),
    buildings: z.int(),
    households: z.int(),
    added: z.int(),
    changed: z.int(),
    unchanged: z.int(),
    /** In the roster until now, and not in the file. */
    gone: z.int(),
    /** Rows of flats where nobody lives. Every other row that is not wrong says who does. */
    vacant: z.int(),
    wrong: z.int(),
    wrongRows: z.array(WrongRow()),
    /** Without a header of ours, and not read. */
    skippedSheets: z.array(z.string()),
  }),
)
export type RosterReport = ShapeOf<typeof RosterReport>

export const ROSTER_FORMATS = ['xlsx', 'utf8', 'utf16', 'gbk'] as const

export const RosterPreview = once(() =>
  z.object({
    /** Of the file as it was read: the import takes no other. */
    digest: z.string(),
    format: z.enum(ROSTER_FORMATS),
    /** The header and the first rows as they were read; numbers are masked. */
    firstRows: z.array(z.array(z.string())),
    report: RosterReport(),
  }),
)
export type RosterPreview = ShapeOf<typeof RosterPreview>

const byFile = () => z.strictObject({ rosterId: id('roster') })
const reading = [
  'roster.notFound',
  'roster.notUploaded',
  'roster.tooLarge',
  'roster.notATable',
  'roster.tooManyRows',
  'roster.openQuote',
  'roster.noColumn',
  'roster.nothing',
] as const

/** Where to send the file: as photos are sent, by a form that the store holds to size and address. */
export const offerRoster = endpoint({
  name: 'offerRoster',
  method: 'POST',
  path: '/compounds/:compoundId/rosters',
  audience: 'worker',
  input: () => z.strictObject({ compoundId: id('compound'), bytes: z.int().check(z.gte(1)) }),
  output: () =>
    z.object({
      rosterId: id('roster'),
      url: z.string(),
      fields: z.record(z.string(), z.string()),
    }),
  refusals: ['place.notFound', 'roster.tooLarge'],
})

/** What the file would do; writes nothing. */
export const previewRoster = endpoint({
  name: 'previewRoster',
  method: 'GET',
  path: '/rosters/:rosterId/preview',
  audience: 'worker',
  servedBy: 'roster',
  input: byFile,
  output: RosterPreview,
  refusals: [...reading, 'roster.imported'],
})

/** Takes over exactly the file that was shown; begun and broken off, it is taken up again. */
export const importRoster = endpoint({
  name: 'importRoster',
  method: 'POST',
  path: '/rosters/:rosterId/import',
  audience: 'worker',
  servedBy: 'roster',
  input: () =>
    z.strictObject({
      rosterId: id('roster'),
      digest: z.string().check(z.maxLength(64), z.regex(/^[\w-]+$/)),
    }),
  output: () => z.object({ report: RosterReport() }),
  refusals: [...reading, 'roster.otherFile', 'roster.underWay'],
})

/** What the last import of a compound did. */
export const showRoster = endpoint({
  name: 'showRoster',
  method: 'GET',
  path: '/compounds/:compoundId/roster',
  audience: 'worker',
  input: () => z.strictObject({ compoundId: id('compound') }),
  output: () =>
    z.object({
      last: z.optional(z.object({ at: instant(), report: RosterReport() })),
    }),
  refusals: ['place.notFound'],
})
