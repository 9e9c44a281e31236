import * as z from 'zod/mini'
import { ALWAYS_OPEN, endpoint } from './endpoint'
import { cursor, id, instant } from './fields'
import { once, type ShapeOf } from './schema'

/** What is kept of a person, as it is exported; in this order. */
export const OWN_KINDS = [
  'profile',
  'memberships',
  'posts',
  'consents',
  'listings',
  'certificates',
  'photos',
  'borrowed',
  'lent',
  'withheld',
  'complaints',
  'selling',
  'incidents',
  'openings',
  'callBacks',
  'mutes',
  'corrections',
  'blocks',
  'mandates',
  'proposals',
  'registrations',
  'interests',
  'groups',
  'notices',
] as const
export type OwnKind = (typeof OWN_KINDS)[number]

/** Of the file: raised when a reader of the older one would not understand it. */
export const EXPORT_SCHEMA = 'linxiang.myData' as const
export const EXPORT_VERSION = 1
export const EXPORTS_A_DAY = 3

const kind = once(() => z.enum(OWN_KINDS))

export const MyData = once(() =>
  z.object({
    name: z.optional(z.string()),
    addressForm: z.optional(z.string()),
    /** With its middle hidden. */
    phone: z.optional(z.string()),
    homes: z.array(z.object({ id: id('membership'), compoundName: z.string(), door: z.string() })),
    /** What a worker has still to put right. */
    isCorrecting: z.optional(z.literal(true)),
    counts: z.array(z.object({ kind: kind(), count: z.int() })),
  }),
)
export type MyData = ShapeOf<typeof MyData>

/** What is kept about me, and how much of it. */
export const showMyData = endpoint({
  name: 'showMyData',
  method: 'GET',
  path: '/me/data',
  audience: 'resident',
  input: () => z.strictObject({}),
  output: MyData,
  refusals: [],
  ...ALWAYS_OPEN,
})

/** 导出: asked for a few times a day; what it holds is read page by page for a day. */
export const exportMyData = endpoint({
  name: 'exportMyData',
  method: 'POST',
  path: '/me/exports',
  audience: 'resident',
  input: () => z.strictObject({}),
  output: () =>
    z.object({
      id: id('export'),
      at: instant(),
      schema: z.literal(EXPORT_SCHEMA),
      version: z.int(),
      kinds: z.array(kind()),
    }),
  refusals: ['export.tooMany'],
  ...ALWAYS_OPEN,
})

/** One record, in words that its owner understands: never a datum of anybody else. */
export const OwnRecord = once(() =>
  z.object({ id: z.string(), fields: z.record(z.string(), z.string()) }),
)
export type OwnRecord = ShapeOf<typeof OwnRecord>

export const readExport = endpoint({
  name: 'readExport',
  method: 'GET',
  path: '/me/exports/:exportId/:kind',
  audience: 'resident',
  input: () =>
    z.strictObject({ exportId: id('export'), kind: kind(), cursor: z.optional(cursor()) }),
  output: () => z.object({ records: z.array(OwnRecord()), cursor: z.optional(z.string()) }),
  refusals: ['export.notFound'],
  ...ALWAYS_OPEN,
})
