import * as z from 'zod/mini'
import { classEndpoint } from './endpoint'
import { cursor, hourRange, id, instant, line, localDate, localTime, paragraph } from './fields'
import { PHOTO_STATES } from './moderation'
import { once, type ShapeOf } from './schema'
import { Deciding, Mine, Seats } from './seats'

/** 公益课堂 · 活动 · 党日活动 · 培训. */
export const EVENT_KINDS = ['class', 'event', 'partyDay', 'training'] as const
export type EventKind = (typeof EVENT_KINDS)[number]
/** Each session is signed up for by itself, or all of them at once. */
export const SIGN_UPS = ['each', 'course'] as const

export const MAX_SESSIONS = 60
export const MAX_CAPACITY = 2000
export const MAX_PARTY = 6
export const MAX_QUESTIONS = 3
const MAX_AGE = 120
/** Hours before a session begins. */
const MAX_HOURS_BEFORE = 14 * 24
const MAX_DAYS_BEFORE = 14
/** How far ahead a session may lie, in days. */
export const MAX_EVENT_DAYS_AHEAD = 400

const hoursBefore = once(() => z.int().check(z.gte(0), z.lte(MAX_HOURS_BEFORE)))
const age = once(() => z.int().check(z.gte(0), z.lte(MAX_AGE)))

/** When it is decided whether it takes place: so many days before it, at this hour. */
export const DecideBy = once(() =>
  z.strictObject({
    daysBefore: z.int().check(z.gte(0), z.lte(MAX_DAYS_BEFORE)),
    at: localTime(),
  }),
)
export type DecideBy = ShapeOf<typeof DecideBy>

/** With fewer nothing becomes of it. */
const Minimum = once(() =>
  z.strictObject({ people: z.int().check(z.gte(1), z.lte(MAX_CAPACITY)), ...DecideBy().shape }),
)
export type Minimum = ShapeOf<typeof Minimum>

/** What whoever signs up is held to. */
export const EventTerms = once(() =>
  z.strictObject({
    capacity: z.int().check(z.gte(1), z.lte(MAX_CAPACITY)),
    /** How many may come together; absent: everybody for themself. */
    maxParty: z.optional(z.int().check(z.gte(1), z.lte(MAX_PARTY))),
    questions: z.optional(z.array(line(40)).check(z.maxLength(MAX_QUESTIONS))),
    minAge: z.optional(age()),
    maxAge: z.optional(age()),
    /** A guardian says yes for whoever is under 14, and comes along. */
    withGuardian: z.optional(z.literal(true)),
    /** Absent: from the publishing on. */
    opensAt: z.optional(instant()),
    /** Absent: until it begins. */
    closesHoursBefore: z.optional(hoursBefore()),
    /** Nobody moves up so shortly before it; absent: until it begins. */
    promotesUntilHoursBefore: z.optional(hoursBefore()),
    /** Of each session, or of the whole course by its first; absent: it is held however few come. */
    minimum: z.optional(Minimum()),
  }),
)
export type EventTerms = ShapeOf<typeof EventTerms>

/** A place of the tree, or words. */
export const Venue = once(() =>
  z.strictObject({ name: line(30), placeId: z.optional(id('community', 'compound', 'building')) }),
)
export type Venue = ShapeOf<typeof Venue>

/** An enterprise or group that holds it: no selling, and no contact data. */
const Host = once(() => z.strictObject({ name: line(30), promisesNotToSell: z.literal(true) }))

export const EventWords = once(() =>
  z.strictObject({
    kind: z.enum(EVENT_KINDS),
    title: line(30),
    description: z.optional(paragraph(500)),
    /** 带手机、老花镜. */
    bring: z.optional(line(60)),
    /** What is read before one signs up. */
    safety: z.optional(paragraph(200)),
    /** Who is asked when something happens: of the community, for everybody who comes. */
    contact: z.optional(line(40)),
    host: z.optional(Host()),
  }),
)
export type EventWords = ShapeOf<typeof EventWords>

/** When, half-open hours of one day. */
export const Times = once(() => z.strictObject({ day: localDate(), hours: hourRange() }))
export type Times = ShapeOf<typeof Times>

/** Where it is shown: all compounds below this place, opened on purpose. */
const reach = once(() => id('district', 'street', 'community', 'compound'))

export const EVENT_STATUSES = ['draft', 'proposed', 'declined', 'published', 'cancelled'] as const
export const SESSION_STATUSES = ['open', 'closed', 'tookPlace', 'cancelled'] as const
export type SessionStatus = (typeof SESSION_STATUSES)[number]

/** How its words stand. */
export const TEXT_CHECKS = ['passed', 'withWorker', 'refused'] as const

/** Why nothing becomes of it, as whoever signed up reads it. */
export const CALLED_OFF = ['fewPeople', 'teacher', 'venue', 'weather', 'other'] as const
export type CalledOff = (typeof CALLED_OFF)[number]

const planned = once(() => ({
  nodeId: reach(),
  words: EventWords(),
  venue: Venue(),
  /** A series is at most sixty. */
  sessions: z.array(Times()).check(z.minLength(1), z.maxLength(MAX_SESSIONS)),
  /** Absent: each by itself. */
  signUp: z.optional(z.enum(SIGN_UPS)),
  terms: EventTerms(),
}))

/** What a plan may be refused for. */
export const PLAN_REFUSALS = [
  'event.timesWrong',
  'event.inThePast',
  'event.tooFarAhead',
  'event.termsWrong',
  'content.refused',
  'content.money',
] as const

export const CreatedEvent = once(() =>
  z.object({
    id: id('event'),
    sessionIds: z.array(id('session')),
    status: z.enum(EVENT_STATUSES),
    /** Whether others see it, or a colleague looks at the words first. */
    check: z.enum(['passed', 'withWorker']),
  }),
)

/** A worker publishes a class, an event, a series; as a draft nobody else sees it. */
export const createEvent = classEndpoint({
  name: 'createEvent',
  method: 'POST',
  path: '/events',
  audience: 'worker',
  input: () => z.strictObject({ ...planned(), isDraft: z.optional(z.literal(true)) }),
  output: CreatedEvent,
  refusals: ['place.notFound', ...PLAN_REFUSALS],
})

/** Whether it is worth hurrying, or waiting. */
const FILLS = ['enough', 'few', 'full'] as const
export type Fill = (typeof FILLS)[number]

export const SessionCard = once(() =>
  z.object({
    id: id('session'),
    eventId: id('event'),
    kind: z.enum(EVENT_KINDS),
    title: z.string(),
    ...Times().shape,
    venue: z.string(),
    status: z.enum(SESSION_STATUSES),
    /** How the seats stand, a moment ago; a guest is told nothing of it. */
    fill: z.optional(z.enum(FILLS)),
    /** Who may come: the name of the place, where it is more than the compound. */
    reach: z.optional(z.string()),
    /** A photo for everybody. */
    cover: z.optional(id('photo')),
  }),
)
export type SessionCard = ShapeOf<typeof SessionCard>

/** What comes in a compound, from the nearest to the farthest of its places; the soonest first. */
export const listSessions = classEndpoint({
  name: 'listSessions',
  method: 'GET',
  path: '/compounds/:compoundId/sessions',
  audience: 'guest',
  input: () =>
    z.strictObject({
      compoundId: id('compound'),
      kind: z.optional(z.enum(EVENT_KINDS)),
      cursor: z.optional(cursor()),
    }),
  output: () => z.object({ cards: z.array(SessionCard()), cursor: z.optional(z.string()) }),
  refusals: ['place.notFound'],
})

/** What else somebody signed up for at the same time, the earliest. */
export const Clash = once(() => z.object({ title: z.string(), ...Times().shape }))
export type Clash = ShapeOf<typeof Clash>

/** For its desk: how the event and its words stand, what was last written, and when the whole series is held. */
const AtDesk = once(() =>
  z.object({
    event: z.enum(EVENT_STATUSES),
    check: z.enum(TEXT_CHECKS),
    words: EventWords(),
    sessions: z.array(Times()),
  }),
)

const Cover = once(() =>
  z.object({
    id: id('photo'),
    state: z.enum(PHOTO_STATES),
    /** For its desk: the one that everybody sees until this one has passed. */
    before: z.optional(id('photo')),
  }),
)

export const SessionView = once(() =>
  z.object({
    id: id('session'),
    eventId: id('event'),
    ...Times().shape,
    venue: Venue(),
    status: z.enum(SESSION_STATUSES),
    /** Of what was called off. */
    calledOff: z.optional(z.enum(CALLED_OFF)),
    words: EventWords(),
    terms: EventTerms(),
    signUp: z.enum(SIGN_UPS),
    /** The others of the series that are to come. */
    others: z.array(
      z.object({ id: id('session'), ...Times().shape, status: z.enum(SESSION_STATUSES) }),
    ),
    nodeId: reach(),
    nodeName: z.string(),
    /** For members: a guest sees no counts. */
    seats: z.optional(Seats()),
    /** From when to when one may sign up; whether that is now, the server says. */
    window: z.object({
      opensAt: z.optional(instant()),
      closesAt: instant(),
      isOpen: z.boolean(),
      /** Nobody moves up any more: what is full stays full, and what is free is signed up for. */
      isLineOver: z.optional(z.literal(true)),
    }),
    /** Of what needs so many: whether it takes place, or when that is decided. */
    deciding: z.optional(Deciding()),
    /** Of whoever asks. */
    mine: z.optional(Mine()),
    /** What they have a seat in or wait for at the same time: pointed out, never a lock. */
    clash: z.optional(Clash()),
    /** Whether whoever asks works there. */
    isMyDesk: z.boolean(),
    /** A photo for everybody; before it has passed for whoever works there. */
    cover: z.optional(Cover()),
    desk: z.optional(AtDesk()),
  }),
)
export type SessionView = ShapeOf<typeof SessionView>

/** A class with its seats, and how whoever asks stands in it. */
export const showSession = classEndpoint({
  name: 'showSession',
  openToProxies: 'anew',
  method: 'GET',
  path: '/sessions/:sessionId',
  audience: 'guest',
  input: () => z.strictObject({ sessionId: id('session') }),
  output: SessionView,
  refusals: ['session.notFound'],
})
