import * as z from 'zod/mini'
import { classEndpoint } from './endpoint'
import {
  CreatedEvent,
  EVENT_STATUSES,
  EventWords,
  MAX_SESSIONS,
  PLAN_REFUSALS,
  SessionCard,
  TEXT_CHECKS,
  Times,
} from './event'
import { cursor, id, instant } from './fields'
import { once, type ShapeOf } from './schema'

/** A draft becomes seen, where its words have passed; at other times where the worker says so, as many as it has. */
export const publishEvent = classEndpoint({
  name: 'publishEvent',
  method: 'POST',
  path: '/events/:eventId/publish',
  audience: 'worker',
  input: () =>
    z.strictObject({
      eventId: id('event'),
      sessions: z.optional(z.array(Times()).check(z.minLength(1), z.maxLength(MAX_SESSIONS))),
    }),
  output: CreatedEvent,
  refusals: ['event.notFound', 'event.notInThisState', 'event.changedTooOften', ...PLAN_REFUSALS],
})

/** Other words for the whole series, judged anew and told to nobody. */
export const changeWords = classEndpoint({
  name: 'changeWords',
  method: 'PUT',
  path: '/events/:eventId/words',
  audience: 'worker',
  input: () => z.strictObject({ eventId: id('event'), words: EventWords() }),
  output: CreatedEvent,
  refusals: [
    'event.notFound',
    'event.notInThisState',
    'event.changedTooOften',
    'place.notFound',
    'content.refused',
    'content.money',
  ],
})

export const DeskSession = once(() =>
  z.extend(SessionCard(), {
    event: z.enum(EVENT_STATUSES),
    check: z.enum(TEXT_CHECKS),
    /** Nobody but the desk sees it. */
    isHidden: z.optional(z.literal(true)),
    /** When it is decided whether enough come. */
    decidesAt: z.optional(instant()),
  }),
)
export type DeskSession = ShapeOf<typeof DeskSession>

/** So many days behind its day a session is archived, by itself. */
export const ARCHIVED_AFTER_DAYS = 30
/** What is to come, what is over, and what is over for so long that it stands apart. */
export const DESK_SIDES = ['coming', 'over', 'archived'] as const
export type DeskSide = (typeof DESK_SIDES)[number]

/** What a place itself holds: what comes, the soonest first, or what is over or archived, the latest first. */
export const listDeskSessions = classEndpoint({
  name: 'listDeskSessions',
  method: 'GET',
  path: '/workbench/:nodeId/sessions',
  audience: 'worker',
  input: () =>
    z.strictObject({
      nodeId: id('district', 'street', 'community', 'compound'),
      when: z.enum(DESK_SIDES),
      cursor: z.optional(cursor()),
    }),
  output: () => z.object({ cards: z.array(DeskSession()), cursor: z.optional(z.string()) }),
  refusals: [],
})
