import * as z from 'zod/mini'
import { classEndpoint } from './endpoint'
import { EVENT_KINDS, MAX_CAPACITY, MAX_PARTY, TEXT_CHECKS, Times, Venue } from './event'
import { hourRange, id, line, localDate, paragraph } from './fields'
import { NOT_OPEN } from './place'
import { once, type ShapeOf } from './schema'

export const MIN_NEEDED = 2
export const MAX_NEEDED = 50
/** How long one may ask, in days. */
export const MAX_ASKING_DAYS = 90
/** How many days ahead the first date is that is drafted once enough have asked. */
export const DRAFTED_DAYS_AHEAD = 7

/** open: asked · enough: a draft waits at the desk · held: it is published · lapsed: too few by its day · ended: by a worker. */
export const DRIVE_STATUSES = ['open', 'enough', 'held', 'lapsed', 'ended'] as const
export type DriveStatus = (typeof DRIVE_STATUSES)[number]

/** noRoom · noTeacher · elsewhere: it is held somewhere else · notNow. */
export const DRIVE_END_REASONS = ['noRoom', 'noTeacher', 'elsewhere', 'notNow'] as const
export type DriveEndReason = (typeof DRIVE_END_REASONS)[number]

export const DriveWords = once(() =>
  z.strictObject({
    kind: z.enum(EVENT_KINDS),
    title: line(30),
    description: z.optional(paragraph(400)),
    /** Who would teach. */
    teacher: z.optional(line(40)),
  }),
)
export type DriveWords = ShapeOf<typeof DriveWords>

/** When it would be: each week has one such day. */
export const WishedTime = once(() =>
  z.strictObject({
    /** 0 is Sunday. */
    weekday: z.int().check(z.gte(0), z.lte(6)),
    hours: hourRange(),
  }),
)
export type WishedTime = ShapeOf<typeof WishedTime>

const place = once(() => id('district', 'street', 'community', 'compound'))

const planned = once(() => ({
  words: DriveWords(),
  venue: Venue(),
  capacity: z.int().check(z.gte(1), z.lte(MAX_CAPACITY)),
  /** How many may come together; absent: everybody for themself. */
  maxParty: z.optional(z.int().check(z.gte(1), z.lte(MAX_PARTY))),
  wished: WishedTime(),
  /** Households. */
  needed: z.int().check(z.gte(MIN_NEEDED), z.lte(MAX_NEEDED)),
  /** The last day on which one may say that one would come. */
  until: localDate(),
}))

/** 先问问谁想来: a class that is not planned yet; it is drafted once enough households would come. */
export const openDrive = classEndpoint({
  name: 'openDrive',
  method: 'POST',
  path: '/drives',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: place(), ...planned() }),
  output: () => z.object({ id: id('drive'), check: z.enum(['passed', 'withWorker']) }),
  refusals: [
    'place.notFound',
    'interest.dayWrong',
    'event.timesWrong',
    'event.termsWrong',
    'content.refused',
    'content.money',
  ],
})

export const WANTS = ['in', 'out'] as const
export type Want = (typeof WANTS)[number]

export const DriveCard = once(() =>
  z.object({
    id: id('drive'),
    kind: z.enum(EVENT_KINDS),
    title: z.string(),
    status: z.enum(DRIVE_STATUSES),
    needed: z.int(),
    until: localDate(),
    /** How many households are missing; a guest is told nothing of it. */
    lacking: z.optional(z.int()),
    /** Of whoever asks and lives there. */
    mine: z.optional(z.enum(WANTS)),
    /** Whom it is for: the name of the place, where it is more than the compound. */
    reach: z.optional(z.string()),
  }),
)
export type DriveCard = ShapeOf<typeof DriveCard>

/** What is asked about in a compound, what ends first in front; fifty of each place at the most. */
export const listDrives = classEndpoint({
  name: 'listDrives',
  method: 'GET',
  path: '/compounds/:compoundId/drives',
  audience: 'guest',
  input: () => z.strictObject({ compoundId: id('compound') }),
  output: () => z.object({ cards: z.array(DriveCard()) }),
  refusals: ['place.notFound'],
})

/** For those who work there: counts alone, never who. */
const DriveDesk = once(() =>
  z.object({
    check: z.enum(TEXT_CHECKS),
    households: z.int(),
    byBuilding: z.array(
      z.object({ compound: z.string(), building: z.string(), households: z.int() }),
    ),
    /** What is drafted, until it is published. */
    draft: z.optional(z.object({ eventId: id('event'), ...Times().shape })),
  }),
)

export const DriveView = once(() =>
  z.object({
    id: id('drive'),
    status: z.enum(DRIVE_STATUSES),
    ...planned(),
    nodeId: place(),
    nodeName: z.string(),
    /** For members. */
    lacking: z.optional(z.int()),
    mine: z.optional(z.enum(WANTS)),
    /** Why it was ended. */
    reason: z.optional(z.enum(DRIVE_END_REASONS)),
    /** Once it is published. */
    sessionId: z.optional(id('session')),
    desk: z.optional(DriveDesk()),
  }),
)
export type DriveView = ShapeOf<typeof DriveView>

/** What is asked, how many households are missing, and how whoever asks stands in it. */
export const showDrive = classEndpoint({
  name: 'showDrive',
  method: 'GET',
  path: '/drives/:driveId',
  audience: 'guest',
  input: () => z.strictObject({ driveId: id('drive') }),
  output: DriveView,
  refusals: ['interest.notFound'],
})

/** 我也想来, or not any more: a household counts once, whoever of it says so. */
export const sayInterest = classEndpoint({
  name: 'sayInterest',
  method: 'PUT',
  path: '/drives/:driveId/interest',
  audience: 'resident',
  input: () => z.strictObject({ driveId: id('drive'), want: z.enum(WANTS) }),
  output: () => z.object({ mine: z.enum(WANTS), lacking: z.int(), status: z.enum(DRIVE_STATUSES) }),
  refusals: ['interest.notFound', 'interest.over', 'interest.changedTooOften', ...NOT_OPEN],
})

export const DeskDrive = once(() =>
  z.object({
    id: id('drive'),
    title: z.string(),
    status: z.enum(DRIVE_STATUSES),
    check: z.enum(TEXT_CHECKS),
    needed: z.int(),
    households: z.int(),
    until: localDate(),
  }),
)
export type DeskDrive = ShapeOf<typeof DeskDrive>

/** What a place itself asks about, the newest first: a hundred at the most. */
export const listDeskDrives = classEndpoint({
  name: 'listDeskDrives',
  method: 'GET',
  path: '/workbench/:nodeId/drives',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: place() }),
  output: () => z.object({ cards: z.array(DeskDrive()) }),
  refusals: [],
})

/** It comes to nothing: everybody who would have come hears why. */
export const endDrive = classEndpoint({
  name: 'endDrive',
  method: 'POST',
  path: '/drives/:driveId/end',
  audience: 'worker',
  input: () => z.strictObject({ driveId: id('drive'), reason: z.enum(DRIVE_END_REASONS) }),
  output: () => z.object({ id: id('drive'), status: z.enum(DRIVE_STATUSES) }),
  refusals: ['interest.notFound', 'interest.over'],
})
