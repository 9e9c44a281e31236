import * as z from 'zod/mini'
import { classEndpoint } from './endpoint'
import { Times } from './event'
import { id, instant, paragraph } from './fields'
import { once, type ShapeOf } from './schema'

/** 摔倒 · 身体不舒服 · 争执 · 设施损坏 · 其他. */
export const INCIDENT_KINDS = ['fall', 'unwell', 'quarrel', 'damage', 'other'] as const
export type IncidentKind = (typeof INCIDENT_KINDS)[number]
/** 打了120 · 告诉了家里人 · 打了110 · 坐下休息 · 送回家 · 报修. */
export const INCIDENT_STEPS = [
  'ambulance',
  'family',
  'police',
  'rested',
  'takenHome',
  'repair',
] as const
export type IncidentStep = (typeof INCIDENT_STEPS)[number]

export const MAX_INCIDENT_WORDS = 500
/** Of one session: more would be something else. */
export const MAX_INCIDENTS = 100

const Happened = once(() => ({
  kinds: z.array(z.enum(INCIDENT_KINDS)),
  words: z.optional(z.string()),
  /** When it happened, as it was said. */
  at: instant(),
  steps: z.array(z.enum(INCIDENT_STEPS)),
}))

/** One entry, as the workers of the place read it; nobody else does. */
export const Incident = once(() =>
  z.object({
    id: id('incident'),
    ...Happened(),
    /** To whom: somebody on the list of the class. */
    who: z.optional(
      z.object({ name: z.string(), addressForm: z.string(), buildingName: z.string() }),
    ),
    /** The earlier entry that it puts right. */
    corrects: z.optional(id('incident')),
    /** Who wrote it: the form of address; and when. */
    by: z.string(),
    writtenAt: instant(),
  }),
)
export type Incident = ShapeOf<typeof Incident>

/** 记一件事: never changed, what was wrong is put right by another entry. */
export const writeIncident = classEndpoint({
  name: 'writeIncident',
  method: 'POST',
  path: '/sessions/:sessionId/incidents',
  audience: 'worker',
  input: () =>
    z.strictObject({
      sessionId: id('session'),
      kinds: z
        .array(z.enum(INCIDENT_KINDS))
        .check(z.minLength(1), z.maxLength(INCIDENT_KINDS.length)),
      words: z.optional(paragraph(MAX_INCIDENT_WORDS)),
      /** Absent: at this moment. */
      at: z.optional(instant()),
      steps: z.array(z.enum(INCIDENT_STEPS)).check(z.maxLength(INCIDENT_STEPS.length)),
      /** Of somebody on the list. */
      membershipId: z.optional(id('membership')),
      corrects: z.optional(id('incident')),
    }),
  output: () => z.object({ id: id('incident') }),
  refusals: [
    'session.notFound',
    'incident.notNow',
    'incident.when',
    'incident.tooMany',
    'incident.notFound',
    'membership.unknown',
    'content.refused',
  ],
})

/** What happened at a session, the newest entry first. */
export const showIncidents = classEndpoint({
  name: 'showIncidents',
  method: 'GET',
  path: '/sessions/:sessionId/incidents',
  audience: 'worker',
  input: () => z.strictObject({ sessionId: id('session') }),
  output: () =>
    z.object({
      title: z.string(),
      ...Times().shape,
      venue: z.string(),
      /** Whether something can be written down now. */
      isOpen: z.boolean(),
      entries: z.array(Incident()),
    }),
  refusals: ['session.notFound'],
})
