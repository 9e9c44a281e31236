import { any, boolean, item, list, map, number, string } from 'dynamodb-toolbox/schema'
import { duePartition, dueSortKey } from '../platform/due'
import { expiryOf, keptPartition, keptSortKey } from '../platform/expiry'
import { doneRequests, hidden, hours, nodePath, request, textCheck } from '../platform/fields'
import { Entity, table } from '../platform/table'
import { isOverAt, lastOverAt, proposalCard, type Event, type Session } from './rules'

const times = map({ day: string(), hours })
const venue = map({ name: string(), placeId: string().optional() })
const terms = map({
  capacity: number(),
  maxParty: number().optional(),
  questions: list(string()).optional(),
  minAge: number().optional(),
  maxAge: number().optional(),
  withGuardian: boolean().optional(),
  opensAt: number().optional(),
  closesHoursBefore: number().optional(),
  promotesUntilHoursBefore: number().optional(),
  minimum: map({ people: number(), daysBefore: number(), at: string() }).optional(),
})
const words = map({
  kind: string(),
  title: string(),
  description: string().optional(),
  bring: string().optional(),
  safety: string().optional(),
  contact: string().optional(),
  host: map({ name: string(), promisesNotToSell: boolean() }).optional(),
})

/**
 * Addressed by its own id; found through its sessions. What a neighbour proposed waits at the desk of the community (gsi1)
 * and is theirs, by kind (gsi2) and by time (gsi3).
 */
export const EventEntity = new Entity({
  name: 'Event',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    ...nodePath,
    nodeId: string(),
    nodeName: string(),
    organiserId: string(),
    words,
    venue,
    terms,
    signUp: string(),
    sessions: list(map({ id: string(), day: string(), hours, isCancelled: boolean().optional() })),
    status: string(),
    textCheck,
    rewritten: map({
      words,
      of: string(),
      by: string(),
      label: string().optional(),
    }).optional(),
    proposal: map({
      decidedBy: string().optional(),
      decidedAt: number().optional(),
      reason: string().optional(),
    }).optional(),
    driveId: string().optional(),
    cover: map({
      ...{ photoId: string(), state: string(), rev: number() },
      before: map({ photoId: string(), rev: number() }).optional(),
    }).optional(),
    createdAt: number(),
    changedAt: number(),
    request,
    done: doneRequests,
  }).and((event) => ({
    gsi1pk: hidden.link<typeof event>(({ status, communityId }) =>
      status === 'proposed' ? `COMMUNITY#${communityId}#PROPOSALS` : undefined,
    ),
    gsi1sk: hidden.link<typeof event>(({ status, createdAt, id }) =>
      status === 'proposed' ? `${createdAt}#${id}` : undefined,
    ),
    gsi2pk: hidden.link<typeof event>(({ proposal, organiserId }) =>
      proposal ? keptPartition(organiserId) : undefined,
    ),
    gsi2sk: hidden.link<typeof event>(({ proposal, id }) =>
      proposal ? keptSortKey('Event', id) : undefined,
    ),
    gsi3pk: hidden.link<typeof event>(({ proposal, organiserId }) =>
      proposal ? `RESIDENT#${organiserId}#PROPOSALS` : undefined,
    ),
    gsi3sk: hidden.link<typeof event>(({ proposal, createdAt, id }) =>
      proposal ? `${createdAt}#${id}` : undefined,
    ),
    expiresAt: number()
      .hidden()
      .link<typeof event>((one) => expiryOf('events', lastOverAt(one as unknown as Event))),
    card: any()
      .optional()
      .hidden()
      .link<typeof event>((one) => proposalCard(one as unknown as Event)),
  })),
  computeKey: ({ id }) => ({ pk: `EVENT#${id}`, sk: 'EVENT' }),
})

/** The few words of a session that lists show. */
function cardOf({
  eventId,
  kind,
  title,
  day,
  hours: { from, until },
  venue,
  status,
  ...one
}: Session) {
  return {
    ...{ eventId, kind, title, day, hours: { from, until }, venue: venue.name, status },
    ...(one.fill === undefined ? {} : { fill: one.fill }),
    ...(one.coverId === undefined ? {} : { cover: one.coverId }),
    ...(one.decidesAt === undefined ? {} : { decidesAt: one.decidesAt }),
    ...(one.isShown ? {} : { isHidden: true }),
    ...(one.compoundId === undefined ? { reach: one.nodeName } : { compoundId: one.compoundId }),
  }
}

/** Addressed by its own id; found by the place where it is shown (gsi1), by its desk (gsi2) and by what is due (gsi4). */
export const SessionEntity = new Entity({
  name: 'Session',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    ...nodePath,
    eventId: string(),
    seatsId: string(),
    keptUnder: string(),
    nodeId: string(),
    nodeName: string(),
    kind: string(),
    title: string(),
    day: string(),
    hours,
    venue,
    terms,
    status: string(),
    isShown: boolean(),
    coverId: string().optional(),
    fill: string().optional(),
    calledOff: string().optional(),
    offWords: string().optional(),
    areSeatsKept: boolean().optional(),
    isSignUpClosed: boolean().optional(),
    course: map({ first: times.optional(), last: times }).optional(),
    toldWith: string().optional(),
    shards: number().optional(),
    decidesAt: number().optional(),
    certain: string().optional(),
    changedAt: number(),
    dueAt: number().optional(),
    done: doneRequests,
  }).and((session) => ({
    gsi1pk: hidden.link<typeof session>(({ isShown, nodeId }) =>
      isShown ? `NODE#${nodeId}#SESSIONS` : undefined,
    ),
    gsi1sk: hidden.link<typeof session>(({ isShown, day, hours: { from }, id }) =>
      isShown ? `${day}T${from}#${id}` : undefined,
    ),
    // The desk of a community holds what is held in its compounds too.
    gsi2pk: hidden.link<typeof session>(
      ({ nodeId, communityId }) => `NODE#${communityId ?? nodeId}#DESK`,
    ),
    gsi2sk: hidden.link<typeof session>(({ day, hours: { from }, id }) => `${day}T${from}#${id}`),
    gsi4pk: hidden.link<typeof session>(({ dueAt, id }) =>
      dueAt === undefined ? undefined : duePartition(id),
    ),
    gsi4sk: hidden.link<typeof session>(({ dueAt, id }) =>
      dueAt === undefined ? undefined : dueSortKey(dueAt, id),
    ),
    expiresAt: number()
      .hidden()
      .link<typeof session>((one) => expiryOf('events', isOverAt(one as unknown as Session))),
    card: any()
      .hidden()
      .link<typeof session>((one) => cardOf(one as unknown as Session)),
  })),
  computeKey: ({ id }) => ({ pk: `SESSION#${id}`, sk: 'SESSION' }),
})
