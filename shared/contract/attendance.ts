import * as z from 'zod/mini'
import { CARD_CODE } from '../kernel/cardCode'
import { ATTENDANCE_CODE } from '../kernel/attendanceCode'
import { classEndpoint } from './endpoint'
import { MAX_CAPACITY, MAX_PARTY, SESSION_STATUSES, Times } from './event'
import { cursor, id, instant, line } from './fields'
import { once, type ShapeOf } from './schema'
import { ABSENCES, Mine } from './seats'

/** So long before it begins people come in, hours. */
export const DOOR_HOURS = 2
/** So long behind it a worker still writes down who came, days. */
export const LATE_DAYS = 30
/** Each code is shown so long, and is good for as long again, ms. */
export const CODE_MS = 30_000
/** So long somebody has to log in and agree, once they have scanned, ms. */
export const TICKET_MS = 10 * 60_000
/** So many numbers of a paper list are typed at once. */
export const MAX_NUMBERS = 100

/** Never in an address of ours, since addresses are logged. */
const code = once(() => z.string().check(z.maxLength(90), z.regex(ATTENDANCE_CODE)))
const cardCode = once(() => z.string().check(z.maxLength(13), z.regex(CARD_CODE)))
const party = once(() => z.int().check(z.gte(1), z.lte(MAX_PARTY)))

/** How somebody came to be on the list of those who came. */
export const CHECK_IN_WAYS = ['code', 'scan', 'card', 'name', 'number', 'guest'] as const
export type CheckInWay = (typeof CHECK_IN_WAYS)[number]

/** What whoever came in reads. */
export const CheckedIn = once(() =>
  z.object({
    sessionId: id('session'),
    title: z.string(),
    venue: z.string(),
    party: z.int(),
    addressForm: z.optional(z.string()),
  }),
)
export type CheckedIn = ShapeOf<typeof CheckedIn>

const closed = ['session.notFound', 'session.cancelled'] as const
const shut = [...closed, 'attendance.early', 'attendance.over'] as const

/** The codes of the next two minutes; only while people come in. */
export const showSessionCodes = classEndpoint({
  name: 'showSessionCodes',
  method: 'GET',
  path: '/sessions/:sessionId/codes',
  audience: 'worker',
  input: () => z.strictObject({ sessionId: id('session') }),
  output: () => z.object({ codes: z.array(z.object({ link: z.string(), shownMs: z.int() })) }),
  refusals: shut,
})

/**
 * The code of the door, scanned: whoever is logged in and has a seat is checked in by this very call; whoever is not
 * gets a ticket, so that logging in and agreeing takes the time that it takes.
 */
export const arrive = classEndpoint({
  name: 'arrive',
  method: 'POST',
  path: '/arrivals',
  audience: 'guest',
  input: () => z.strictObject({ code: code() }),
  output: () =>
    z.object({
      checkedIn: z.optional(CheckedIn()),
      ticket: z.optional(
        z.object({ code: z.string(), until: instant(), title: z.string(), venue: z.string() }),
      ),
    }),
  refusals: [...shut, 'attendance.codeOver', 'attendance.noSeat', 'attendance.offerOver'],
})

/** With the ticket, for one person. */
export const checkIn = classEndpoint({
  name: 'checkIn',
  method: 'POST',
  path: '/arrivals/ticket',
  audience: 'resident',
  input: () => z.strictObject({ ticket: code() }),
  output: CheckedIn,
  refusals: [
    ...shut,
    'attendance.codeOver',
    'attendance.ticketTaken',
    'attendance.noSeat',
    'attendance.offerOver',
  ],
})

/** 我的码: for the worker at the door, good for ten minutes. */
export const showMyCode = classEndpoint({
  name: 'showMyCode',
  method: 'GET',
  path: '/me/attendance-code',
  audience: 'resident',
  input: () => z.strictObject({}),
  output: () =>
    z.object({ code: z.string(), until: instant(), addressForm: z.optional(z.string()) }),
  refusals: [],
})

/** awaited: has a seat · in: came · walkedIn: came without a seat · left: gave the seat back, or is here no more. */
export const ROW_STATES = ['awaited', 'in', 'walkedIn', 'left'] as const

export const AttendanceRow = once(() =>
  z.object({
    /** Absent of whoever is known by no more than a word. */
    membershipId: z.optional(id('membership')),
    checkInId: z.optional(id('checkIn')),
    /** On the printed list. */
    number: z.optional(z.int()),
    name: z.string(),
    addressForm: z.string(),
    buildingName: z.string(),
    party: z.int(),
    is: z.enum(ROW_STATES),
    way: z.optional(z.enum(CHECK_IN_WAYS)),
    at: z.optional(instant()),
    /** They say that they were there, though the closed list does not. */
    isContested: z.optional(z.literal(true)),
  }),
)
export type AttendanceRow = ShapeOf<typeof AttendanceRow>

/** Who has a seat and who came; a hundred of them in a page. */
export const showAttendance = classEndpoint({
  name: 'showAttendance',
  method: 'GET',
  path: '/sessions/:sessionId/attendance',
  audience: 'worker',
  input: () => z.strictObject({ sessionId: id('session'), cursor: z.optional(cursor()) }),
  output: () =>
    z.object({
      title: z.string(),
      ...Times().shape,
      venue: z.string(),
      status: z.enum(SESSION_STATUSES),
      /** From when people come in, and whether they do now. */
      opensAt: instant(),
      isOpen: z.boolean(),
      /** Whether the list can be closed: it has begun, and is not closed yet. */
      mayClose: z.boolean(),
      /** Persons, with those whom they bring along. */
      seats: z.int(),
      came: z.int(),
      rows: z.array(AttendanceRow()),
      cursor: z.optional(z.string()),
    }),
  refusals: ['session.notFound'],
})

const Who = once(() =>
  z.discriminatedUnion('by', [
    z.strictObject({ by: z.literal('scan'), code: code() }),
    z.strictObject({ by: z.literal('card'), code: cardCode() }),
    z.strictObject({ by: z.literal('name'), membershipId: id('membership') }),
    z.strictObject({ by: z.literal('guest'), name: line(12) }),
  ]),
)

export const Admitted = once(() => z.object({ checkInId: id('checkIn'), row: AttendanceRow() }))

/** A worker lets somebody in. The key of the request is the scan's own, so that what waited for the network counts once. */
export const admitTo = classEndpoint({
  name: 'admitTo',
  method: 'POST',
  path: '/sessions/:sessionId/attendance',
  audience: 'worker',
  input: () =>
    z.strictObject({
      sessionId: id('session'),
      who: Who(),
      /** Absent: as many as signed up. */
      party: z.optional(party()),
      /** Also without a seat. */
      isWalkIn: z.optional(z.literal(true)),
      /** How long ago it was scanned, by the same clock, ms. */
      agoMs: z.optional(z.int().check(z.gte(0), z.lte(7 * 24 * 3600_000))),
    }),
  output: Admitted,
  refusals: [
    ...shut,
    'attendance.personCodeOver',
    'attendance.noSeatOf',
    'membership.unknown',
    'card.mistyped',
    'card.unknown',
    'card.tooOften',
    'card.foreign',
    'card.dead',
    'card.blank',
  ],
})

/** 按号补录: the numbers of the printed list, 3 7 12; what is wrong with some of them holds up none of the others. */
export const admitNumbers = classEndpoint({
  name: 'admitNumbers',
  method: 'POST',
  path: '/sessions/:sessionId/attendance/numbers',
  audience: 'worker',
  input: () =>
    z.strictObject({
      sessionId: id('session'),
      numbers: z
        .array(z.int().check(z.gte(1), z.lte(2 * MAX_CAPACITY)))
        .check(z.minLength(1), z.maxLength(MAX_NUMBERS)),
    }),
  output: () =>
    z.object({
      came: z.array(z.object({ number: z.int(), name: z.string() })),
      /** Nobody stands under them. */
      unknown: z.array(z.int()),
      /** Whoever stood there gave the seat back. */
      left: z.array(z.int()),
    }),
  refusals: [...shut, 'attendance.notNumbered', 'session.changedTooOften'],
})

/** Whoever was checked in by mistake is not; their seat stays theirs. */
export const undoCheckIn = classEndpoint({
  name: 'undoCheckIn',
  method: 'POST',
  path: '/sessions/:sessionId/attendance/undo',
  audience: 'worker',
  input: () => z.strictObject({ sessionId: id('session'), checkInId: id('checkIn') }),
  output: () => z.object({ checkInId: id('checkIn') }),
  refusals: [...shut, 'attendance.notFound', 'session.changedTooOften'],
})

/** Gives a number to everybody who has none yet, so that the list can be printed; a number is never another's. */
export const numberList = classEndpoint({
  name: 'numberList',
  method: 'POST',
  path: '/sessions/:sessionId/attendance/list',
  audience: 'worker',
  input: () => z.strictObject({ sessionId: id('session') }),
  output: () => z.object({ numbered: z.int() }),
  refusals: [...closed, 'attendance.over', 'session.changedTooOften'],
})

/** The list is complete: only now does anybody count as absent. Who is written down later counts as having come. */
export const closeList = classEndpoint({
  name: 'closeList',
  method: 'POST',
  path: '/sessions/:sessionId/attendance/close',
  audience: 'worker',
  input: () => z.strictObject({ sessionId: id('session') }),
  output: () => z.object({ came: z.int(), absent: z.int() }),
  refusals: [...closed, 'attendance.notBegun', 'attendance.over'],
})

/** Why somebody did not come, said by themself; seen by the workers of the session alone. */
export const explainAbsence = classEndpoint({
  name: 'explainAbsence',
  method: 'POST',
  path: '/sessions/:sessionId/registration/absence',
  audience: 'resident',
  input: () => z.strictObject({ sessionId: id('session'), says: z.enum(ABSENCES) }),
  output: Mine,
  refusals: [
    'session.notFound',
    'registration.notFound',
    'attendance.notAbsent',
    'registration.tooOften',
  ],
})
