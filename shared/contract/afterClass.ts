import * as z from 'zod/mini'
import { ALWAYS_OPEN, classEndpoint } from './endpoint'
import { EVENT_KINDS } from './event'
import { id, instant, localDate } from './fields'
import { once, type ShapeOf } from './schema'

export const EXPORT_FORMATS = ['xlsx', 'csv'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** 导出名单: the whole list as it stands at this moment, as a file. */
export const exportAttendance = classEndpoint({
  name: 'exportAttendance',
  method: 'GET',
  path: '/sessions/:sessionId/attendance/file',
  audience: 'worker',
  input: () => z.strictObject({ sessionId: id('session'), format: z.enum(EXPORT_FORMATS) }),
  output: () =>
    z.object({
      name: z.string(),
      /** A csv as it is, a workbook in base64. */
      encoding: z.enum(['utf8', 'base64']),
      data: z.string(),
      /** How many stand on it, below its head. */
      rows: z.int(),
    }),
  refusals: ['session.notFound'],
})

/** What a calendar program asks for: nobody's name and nobody's id. */
export const CALENDAR_FILE = /^[\w-]{22}\.ics$/

/** 日历地址: what somebody signed up for, for the calendar of their phone. */
export const MyCalendar = once(() =>
  z.object({
    /** Absent: there is none, or it was ended. */
    link: z.optional(z.string()),
    madeAt: z.optional(instant()),
  }),
)
export type MyCalendar = ShapeOf<typeof MyCalendar>

export const showCalendar = classEndpoint({
  name: 'showCalendar',
  method: 'GET',
  path: '/me/calendar',
  audience: 'resident',
  input: () => z.strictObject({}),
  output: MyCalendar,
  refusals: [],
})

/** Makes the address, or another in its place: the one before leads nowhere from that moment on. */
export const makeCalendar = classEndpoint({
  name: 'makeCalendar',
  method: 'POST',
  path: '/me/calendar',
  audience: 'resident',
  input: () => z.strictObject({}),
  output: MyCalendar,
  refusals: ['calendar.tooOften'],
})

/** The address leads nowhere any more. */
export const endCalendar = classEndpoint({
  name: 'endCalendar',
  method: 'POST',
  path: '/me/calendar/end',
  audience: 'resident',
  input: () => z.strictObject({}),
  output: MyCalendar,
  refusals: [],
  ...ALWAYS_OPEN,
})

/** For whoever holds the address: titles, times and places of sessions, nothing of a person. */
export const readCalendar = classEndpoint({
  name: 'readCalendar',
  method: 'GET',
  path: '/calendars/:file',
  audience: 'public',
  input: () => z.strictObject({ file: z.string().check(z.regex(CALENDAR_FILE)) }),
  output: () => z.unknown(),
  refusals: ['calendar.notFound'],
  answersWith: 'text/calendar',
})

/** What comes in a compound, as a guest may see it. */
export const readCompoundCalendar = classEndpoint({
  name: 'readCompoundCalendar',
  method: 'GET',
  path: '/compounds/:compoundId/calendar.ics',
  audience: 'public',
  input: () => z.strictObject({ compoundId: id('compound') }),
  output: () => z.unknown(),
  refusals: ['place.notFound'],
  answersWith: 'text/calendar',
})

/** 很好 · 还行 · 不太好; nothing is added up to stars. */
export const FACES = ['good', 'fair', 'poor'] as const
export type FeedbackFace = (typeof FACES)[number]
export const FEEDBACK_TICKS = [
  'clear',
  'inaudible',
  'tooFast',
  'wrongTime',
  'wrongPlace',
  'more',
] as const
export type FeedbackTick = (typeof FEEDBACK_TICKS)[number]
/** So long behind it one may say so, days. */
export const FEEDBACK_DAYS = 30
/** Of fewer nobody reads anything: each would be somebody. */
export const FEEDBACK_FROM = 5

export const Feedback = once(() =>
  z.strictObject({
    face: z.enum(FACES),
    ticks: z.array(z.enum(FEEDBACK_TICKS)).check(z.maxLength(FEEDBACK_TICKS.length)),
  }),
)
export type Feedback = ShapeOf<typeof Feedback>

/** How many said what. */
export const FeedbackCounts = once(() =>
  z.object({
    answers: z.int(),
    faces: z.record(z.enum(FACES), z.int()),
    ticks: z.record(z.enum(FEEDBACK_TICKS), z.int()),
  }),
)
export type FeedbackCounts = ShapeOf<typeof FeedbackCounts>

/** Of whoever came, by themself; said again, it stands as it was said last. */
export const sayFeedback = classEndpoint({
  name: 'sayFeedback',
  method: 'POST',
  path: '/sessions/:sessionId/feedback',
  audience: 'resident',
  input: () => z.strictObject({ sessionId: id('session'), ...Feedback().shape }),
  output: Feedback,
  refusals: [
    'session.notFound',
    'attendance.notAttended',
    'feedback.over',
    'registration.tooOften',
  ],
})

/** One's own words, to whoever came; how many said what, to whoever works there. */
export const showFeedback = classEndpoint({
  name: 'showFeedback',
  method: 'GET',
  path: '/sessions/:sessionId/feedback',
  audience: 'resident',
  input: () => z.strictObject({ sessionId: id('session') }),
  output: () =>
    z.object({
      /** Of whoever came. */
      own: z.optional(z.object({ said: z.optional(Feedback()), isOpen: z.boolean() })),
      /** Of whoever works there; without counts while there are too few. */
      desk: z.optional(z.object({ counts: z.optional(FeedbackCounts()) })),
    }),
  refusals: ['session.notFound'],
})

/** What a paper says of whoever came; their full name is told to themself alone. */
export const Attested = once(() =>
  z.object({
    /** Absent of whoever gave none. */
    name: z.optional(z.string()),
    title: z.string(),
    kind: z.enum(EVENT_KINDS),
    /** On which they came, the earliest first. */
    days: z.array(localDate()),
    /** Of those days together. */
    minutes: z.int(),
    /** Whoever held it. */
    nodeName: z.string(),
  }),
)
export type Attested = ShapeOf<typeof Attested>

/** 参加证明: of all sessions of the course to which one came, once the list of one is closed. */
export const showAttested = classEndpoint({
  name: 'showAttested',
  method: 'GET',
  path: '/sessions/:sessionId/attested',
  audience: 'resident',
  input: () => z.strictObject({ sessionId: id('session') }),
  output: Attested,
  refusals: ['session.notFound', 'attendance.notAttended'],
})
