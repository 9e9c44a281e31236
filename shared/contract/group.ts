import * as z from 'zod/mini'
import { classEndpoint } from './endpoint'
import { TEXT_CHECKS, Venue } from './event'
import { cursor, hourRange, id, line, localDate, paragraph } from './fields'
import { WANTS } from './interest'
import { NOT_OPEN } from './place'
import { once, type ShapeOf } from './schema'

export const MIN_LIMIT = 2
/** More do not come to one meeting: a group without a limit takes as many. */
export const MAX_MEMBERS = 500
/** How long a pause may be that has a last day. */
export const MAX_PAUSE_DAYS = 180
/** How many days ahead one meeting may be called off. */
export const MAX_OFF_DAYS = 90

/** running: it meets · paused: not for a while · ended: no more. */
export const GROUP_STATUSES = ['running', 'paused', 'ended'] as const
export type GroupStatus = (typeof GROUP_STATUSES)[number]

/** Why one meeting does not take place, as members read it. */
export const MEETING_OFF = ['weather', 'venue', 'leader', 'holiday', 'other'] as const
export type MeetingOff = (typeof MEETING_OFF)[number]

export const GroupWords = once(() =>
  z.strictObject({
    name: line(20),
    /** What they do together. */
    about: z.optional(paragraph(300)),
    /** Whom one asks for, as neighbours call them: for those alone whom the group is for. */
    leader: z.optional(line(20)),
  }),
)
export type GroupWords = ShapeOf<typeof GroupWords>

/** Each week on these days, at these hours. */
export const Rhythm = once(() =>
  z.strictObject({
    /** 0 is Sunday. */
    weekdays: z.array(z.int().check(z.gte(0), z.lte(6))).check(z.minLength(1), z.maxLength(7)),
    hours: hourRange(),
  }),
)
export type Rhythm = ShapeOf<typeof Rhythm>

const place = once(() => id('district', 'street', 'community', 'compound'))

const planned = once(() => ({
  words: GroupWords(),
  venue: Venue(),
  rhythm: Rhythm(),
  /** Absent: whoever likes to. */
  limit: z.optional(z.int().check(z.gte(MIN_LIMIT), z.lte(MAX_MEMBERS))),
}))

/** Whether others see it, or a colleague looks at the words first. */
const Opened = once(() => z.object({ id: id('group'), check: z.enum(['passed', 'withWorker']) }))

const WORDS_REFUSED = [
  'place.notFound',
  'event.timesWrong',
  'content.refused',
  'content.money',
] as const

/** 常办的小组: of a place where somebody works. */
export const openGroup = classEndpoint({
  name: 'openGroup',
  method: 'POST',
  path: '/groups',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: place(), ...planned() }),
  output: Opened,
  refusals: [...WORDS_REFUSED],
})

export const GroupCard = once(() =>
  z.object({
    id: id('group'),
    name: z.string(),
    rhythm: Rhythm(),
    venue: z.string(),
    status: z.enum(GROUP_STATUSES),
    /** Its next meeting; absent while it is paused without a last day. */
    next: z.optional(localDate()),
    /** For those who live or work there. */
    members: z.optional(z.int()),
    /** Whom it is for: the name of the place, where it is more than the compound. */
    reach: z.optional(z.string()),
    /** Of whoever asks and lives there. */
    mine: z.optional(z.enum(WANTS)),
  }),
)
export type GroupCard = ShapeOf<typeof GroupCard>

/** The groups of a compound and of every place above it, by name; fifty of each place at the most. */
export const listGroups = classEndpoint({
  name: 'listGroups',
  method: 'GET',
  path: '/compounds/:compoundId/groups',
  audience: 'guest',
  input: () => z.strictObject({ compoundId: id('compound') }),
  output: () => z.object({ cards: z.array(GroupCard()) }),
  refusals: ['place.notFound'],
})

export const GroupView = once(() =>
  z.object({
    id: id('group'),
    status: z.enum(GROUP_STATUSES),
    ...planned(),
    nodeId: place(),
    nodeName: z.string(),
    /** How many, never who, for those who live or work there. */
    members: z.optional(z.int()),
    mine: z.optional(z.enum(WANTS)),
    /** The days of its next meetings. */
    next: z.array(localDate()),
    /** What would be a meeting and is none. */
    off: z.array(z.object({ day: localDate(), because: z.enum(MEETING_OFF) })),
    /** Its last day without a meeting. */
    pausedUntil: z.optional(localDate()),
    /** For those who work there. */
    desk: z.optional(z.object({ check: z.enum(TEXT_CHECKS) })),
  }),
)
export type GroupView = ShapeOf<typeof GroupView>

/** What they do, where, when next, how many they are, and whether whoever asks is one of them. */
export const showGroup = classEndpoint({
  name: 'showGroup',
  openToProxies: 'anew',
  method: 'GET',
  path: '/groups/:groupId',
  audience: 'guest',
  input: () => z.strictObject({ groupId: id('group') }),
  output: GroupView,
  refusals: ['group.notFound'],
})

/** 加入小组, or not any more; who acts for somebody takes them out of what they themself have put them in. */
export const joinGroup = classEndpoint({
  name: 'joinGroup',
  openToProxies: 'anew',
  method: 'PUT',
  path: '/groups/:groupId/membership',
  audience: 'resident',
  input: () => z.strictObject({ groupId: id('group'), want: z.enum(WANTS) }),
  output: () => z.object({ mine: z.enum(WANTS), members: z.int() }),
  refusals: [
    ...(['group.notFound', 'group.over', 'group.full', 'group.changedTooOften'] as const),
    ...NOT_OPEN,
  ],
})

/** The groups that I am in, by name. */
export const listMyGroups = classEndpoint({
  name: 'listMyGroups',
  method: 'GET',
  path: '/me/groups',
  audience: 'resident',
  input: () => z.strictObject({}),
  output: () => z.object({ cards: z.array(GroupCard()) }),
  refusals: [],
})

export const DeskGroup = once(() =>
  z.object({
    id: id('group'),
    name: z.string(),
    rhythm: Rhythm(),
    status: z.enum(GROUP_STATUSES),
    check: z.enum(TEXT_CHECKS),
    members: z.int(),
  }),
)
export type DeskGroup = ShapeOf<typeof DeskGroup>

/** The groups that a place itself has, the newest first: a hundred at the most. */
export const listDeskGroups = classEndpoint({
  name: 'listDeskGroups',
  method: 'GET',
  path: '/workbench/:nodeId/groups',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: place() }),
  output: () => z.object({ cards: z.array(DeskGroup()) }),
  refusals: [],
})

/**
 * Other words, another place or rhythm. What was read before stands until the new words have passed; members are told of
 * another name, place or rhythm, once. A lower limit puts nobody out.
 */
export const changeGroup = classEndpoint({
  name: 'changeGroup',
  method: 'PUT',
  path: '/groups/:groupId',
  audience: 'worker',
  input: () => z.strictObject({ groupId: id('group'), ...planned() }),
  output: Opened,
  refusals: ['group.notFound', 'group.over', 'group.changedTooOften', ...WORDS_REFUSED],
})

/** Not for a while, until a day or until further notice; again; or no more: members are told. */
export const settleGroup = classEndpoint({
  name: 'settleGroup',
  method: 'POST',
  path: '/groups/:groupId/steps',
  audience: 'worker',
  input: () =>
    z.strictObject({
      groupId: id('group'),
      step: z.enum(['pause', 'resume', 'end']),
      /** Of a pause: its last day. */
      until: z.optional(localDate()),
    }),
  output: () => z.object({ id: id('group'), status: z.enum(GROUP_STATUSES) }),
  refusals: [
    'group.notFound',
    'group.over',
    'group.notPaused',
    'group.dayWrong',
    'group.changedTooOften',
  ],
})

/** One meeting does not take place: members are told why. */
export const callOffMeeting = classEndpoint({
  name: 'callOffMeeting',
  method: 'POST',
  path: '/groups/:groupId/off',
  audience: 'worker',
  input: () =>
    z.strictObject({ groupId: id('group'), day: localDate(), because: z.enum(MEETING_OFF) }),
  output: () => z.object({ id: id('group'), day: localDate() }),
  refusals: ['group.notFound', 'group.over', 'group.noMeeting', 'group.changedTooOften'],
})

export const GroupPerson = once(() =>
  z.object({
    name: z.string(),
    addressForm: z.string(),
    compoundName: z.string(),
    buildingName: z.string(),
  }),
)
export type GroupPerson = ShapeOf<typeof GroupPerson>

/** Who is in it, for those alone who work there. */
export const listGroupMembers = classEndpoint({
  name: 'listGroupMembers',
  method: 'GET',
  path: '/groups/:groupId/members',
  audience: 'worker',
  input: () => z.strictObject({ groupId: id('group'), cursor: z.optional(cursor()) }),
  output: () => z.object({ people: z.array(GroupPerson()), cursor: z.optional(z.string()) }),
  refusals: ['group.notFound'],
})
