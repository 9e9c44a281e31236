import * as z from 'zod/mini'
import { endpoint } from './endpoint'
import { id, instant } from './fields'
import { once, type ShapeOf } from './schema'

export const MAX_ROSTER_MB = 10
export const MAX_ROSTER_ROWS = 50_000

/** Why a row of a list was left out. */
export const WRONG_REASONS = [
  'unknownBuilding',
  'noRoom',
  'noName',
  'maskedName',
  'phone',
  'date',
  'formula',
  'otherCompound',
  'tooLong',
  'contradiction',
  'unitTooFull',
] as const
export type WrongReason = (typeof WRONG_REASONS)[number]
export const ROSTER_ENCODINGS = ['xlsx', 'utf-8', 'utf-16le', 'gb18030'] as const
export type RosterEncoding = (typeof ROSTER_ENCODINGS)[number]

/** So many are listed one by one; all are counted. */
export const MAX_WRONG_SHOWN = 200

const WrongRow = once(() =>
  z.object({
    /** Counted from 1, as people do; which sheet only where there are several. */
    sheet: z.int(),
    line: z.int(),
    reason: z.enum(WRONG_REASONS),
  }),
)
export type WrongRow = ShapeOf<typeof WrongRow>

const counts = () => ({
  /** Rows that say something. */
  rows: z.int(),
  doubled: z.int(),
  /** Doors in the list. */
  households: z.int(),
  added: z.int(),
  changed: z.int(),
  same: z.int(),
  /** In the roster so far, and no longer in the list. */
  gone: z.int(),
  wrongCount: z.int(),
  wrong: z.array(WrongRow()),
})

/** Where to send the file, by a multipart POST that the store itself holds to size and address. */
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

export const RosterPreview = once(() =>
  z.object({
    rosterId: id('roster'),
    compoundName: z.string(),
    /** Of exactly this file: given back with the import. */
    digest: z.string(),
    encoding: z.enum(ROSTER_ENCODINGS),
    sheets: z.int(),
    /** The first rows as they were read, so that somebody sees whether they can be read. */
    sample: z.array(z.array(z.string())),
    ...counts(),
  }),
)
export type RosterPreview = ShapeOf<typeof RosterPreview>

const fileRefusals = [
  'roster.notFound',
  'roster.notUploaded',
  'roster.unreadable',
  'roster.oldExcel',
  'roster.noHeader',
  'roster.tooManyRows',
  'roster.tooLarge',
] as const

/** What an import would do. Writes nothing of the roster. */
export const previewRoster = endpoint({
  name: 'previewRoster',
  method: 'POST',
  path: '/rosters/:rosterId/preview',
  audience: 'worker',
  servedBy: 'roster',
  input: () => z.strictObject({ rosterId: id('roster') }),
  output: RosterPreview,
  refusals: [...fileRefusals, 'roster.alreadyImported'],
})

export const RosterReport = once(() =>
  z.object({
    id: id('roster'),
    compoundName: z.string(),
    importedAt: instant(),
    /** Whose import it was, as colleagues call them. */
    by: z.string(),
    /** Pages of the roster that this import wrote; 0 where it said nothing new. */
    written: z.int(),
    ...counts(),
  }),
)
export type RosterReport = ShapeOf<typeof RosterReport>

/** Exactly the file that was previewed. What was under way goes on where it stopped. */
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
  output: RosterReport,
  refusals: [
    ...fileRefusals,
    'roster.notPreviewed',
    'roster.fileChanged',
    'roster.changedMeanwhile',
    'roster.nothing',
  ],
})

const ofCompound = () => z.strictObject({ compoundId: id('compound') })

/** Whether there is a roster, and what was imported lately. */
export const showRoster = endpoint({
  name: 'showRoster',
  method: 'GET',
  path: '/compounds/:compoundId/roster',
  audience: 'worker',
  input: ofCompound,
  output: () =>
    z.object({
      compoundName: z.string(),
      households: z.optional(z.int()),
      importedAt: z.optional(instant()),
      reports: z.array(RosterReport()),
    }),
  refusals: ['place.notFound'],
})

/** Deletes the roster of a compound; the reports, which name nobody, stay. */
export const forgetRoster = endpoint({
  name: 'forgetRoster',
  method: 'POST',
  path: '/compounds/:compoundId/roster/forget',
  audience: 'worker',
  servedBy: 'roster',
  input: ofCompound,
  output: () => z.object({ isGone: z.literal(true) }),
  refusals: ['place.notFound'],
})
