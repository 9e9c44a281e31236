import * as z from 'zod/mini'
import { ALWAYS_OPEN, endpoint } from './endpoint'
import { id, instant } from './fields'
import { once, type ShapeOf } from './schema'

export const EXPORT_FORMATS = ['xlsx', 'csv'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** 导出名单: the whole list as it stands at this moment, as a file. */
export const exportAttendance = endpoint({
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

export const showCalendar = endpoint({
  name: 'showCalendar',
  method: 'GET',
  path: '/me/calendar',
  audience: 'resident',
  input: () => z.strictObject({}),
  output: MyCalendar,
  refusals: [],
})

/** Makes the address, or another in its place: the one before leads nowhere from that moment on. */
export const makeCalendar = endpoint({
  name: 'makeCalendar',
  method: 'POST',
  path: '/me/calendar',
  audience: 'resident',
  input: () => z.strictObject({}),
  output: MyCalendar,
  refusals: [],
})

/** The address leads nowhere any more. */
export const endCalendar = endpoint({
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
export const readCalendar = endpoint({
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
export const readCompoundCalendar = endpoint({
  name: 'readCompoundCalendar',
  method: 'GET',
  path: '/compounds/:compoundId/calendar.ics',
  audience: 'public',
  input: () => z.strictObject({ compoundId: id('compound') }),
  output: () => z.unknown(),
  refusals: ['place.notFound'],
  answersWith: 'text/calendar',
})
