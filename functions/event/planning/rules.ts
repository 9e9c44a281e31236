import type { EventTerms, EventWords, SIGN_UPS, Times, Venue } from '../../../shared/contract/event'
import { MAX_EVENT_DAYS_AHEAD } from '../../../shared/contract/event'
import type { EventTerm } from '../../../shared/contract/eventRefusals'
import { addDays, type LocalDate, localDateAt } from '../../../shared/kernel/dates'
import { earlier, hoursOf, meets, minutesOf } from '../../../shared/kernel/hours'
import type { EventId, ResidentId, SessionId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { decisionFor, wrongMinimum } from '../deciding/rules'
import {
  dueAfter,
  beginsAt,
  type Event,
  type NodeId,
  type NodePath,
  type Session,
  signUpEndsAt,
} from '../rules'
import { shardsFor } from '../shards/rules'
import { courseOf } from '../series/rules'

/** What is to be held, and when. */
export type Plan = {
  readonly words: EventWords
  readonly venue: Venue
  readonly sessions: readonly Times[]
  readonly signUp: (typeof SIGN_UPS)[number]
  readonly terms: EventTerms
}

type PlanRefusal =
  | { readonly code: 'event.timesWrong'; readonly position: number }
  | { readonly code: 'event.inThePast' }
  | { readonly code: 'event.tooFarAhead'; readonly maxDays: number }
  | { readonly code: 'event.termsWrong'; readonly term: EventTerm }

const spanOf = ({ day, hours }: Times) => hoursOf(day, hours)
const sooner = (a: Times, b: Times): number => earlier(spanOf(a), spanOf(b))

const isReversed = ({ hours: { from, until } }: Times): boolean =>
  minutesOf(until) <= minutesOf(from)

/** Which one, counted from 1 as they were given, ends before it begins or is at the time of one before it. */
function wrongPosition(sessions: readonly Times[]): number | undefined {
  const at = sessions.findIndex(
    (one, n) =>
      isReversed(one) || sessions.slice(0, n).some((other) => meets(spanOf(other), spanOf(one))),
  )
  return at < 0 ? undefined : at + 1
}

const areAgesWrong = ({ minAge, maxAge }: EventTerms): boolean =>
  minAge !== undefined && maxAge !== undefined && minAge > maxAge

const isOpeningWrong = (terms: EventTerms, first: Times): boolean =>
  terms.opensAt !== undefined && terms.opensAt >= signUpEndsAt({ ...first, terms })

function wrongTerm(terms: EventTerms, first: Times): EventTerm | undefined {
  if (areAgesWrong(terms)) return 'ages'
  if ((terms.maxParty ?? 1) > terms.capacity) return 'party'
  return isOpeningWrong(terms, first) ? 'opening' : undefined
}

type Fitting = Pick<Plan, 'sessions' | 'terms'> & Partial<Pick<Plan, 'signUp'>>

type Soonest = { readonly first: Times; readonly last: Times }

function refusedByTimes({ first, last }: Soonest, now: number): PlanRefusal | undefined {
  if (beginsAt(first) <= now) return { code: 'event.inThePast' }
  return last.day > addDays(localDateAt(now), MAX_EVENT_DAYS_AHEAD)
    ? { code: 'event.tooFarAhead', maxDays: MAX_EVENT_DAYS_AHEAD }
    : undefined
}

/** The plan with its sessions in their order, the soonest first, or what does not fit. */
export function decidePlan<Planned extends Fitting>(
  plan: Planned,
  now: number,
): Outcome<Planned, PlanRefusal> {
  const { terms } = plan
  const position = wrongPosition(plan.sessions)
  if (position !== undefined) return refuse({ code: 'event.timesWrong', position })
  const sessions = [...plan.sessions].sort(sooner)
  const [first] = sessions
  const last = sessions[sessions.length - 1]
  if (!first || !last) return refuse({ code: 'event.timesWrong', position: 1 })
  const refused = refusedByTimes({ first, last }, now)
  if (refused) return refuse(refused)
  const term = wrongTerm(terms, first) ?? wrongMinimum({ ...plan, sessions }, now)
  return term === undefined
    ? accept({ ...plan, sessions })
    : refuse({ code: 'event.termsWrong', term })
}

/** Where it is shown, with the name that people know it by. */
export type Node = NodePath & { readonly nodeId: NodeId; readonly nodeName: string }

type Spot = Partial<Omit<NodePath, 'districtId'>> &
  Pick<NodePath, 'districtId'> & { readonly id: NodeId; readonly name: string }

export const nodeOf = ({
  id,
  name,
  districtId,
  streetId,
  communityId,
  compoundId,
}: Spot): Node => ({
  ...{ nodeId: id, nodeName: name, districtId },
  ...(streetId === undefined ? {} : { streetId }),
  ...(communityId === undefined ? {} : { communityId }),
  ...(compoundId === undefined ? {} : { compoundId }),
})

type Making = Pick<Event, 'status' | 'textCheck' | 'done' | 'request'> & {
  readonly id: EventId
  /** As many as there are sessions. */
  readonly sessionIdOf: (position: number) => SessionId
  readonly organiserId: ResidentId
  readonly at: number
}

/** Its sessions under ids that follow from their order. */
export const occurrencesOf = (
  sessions: readonly Times[],
  sessionIdOf: Making['sessionIdOf'],
): Event['sessions'] =>
  sessions.map(({ day, hours }, n) => ({ id: sessionIdOf(n + 1), day, hours }))

/** A plan that was decided on, as it is stored. */
export const eventOf = (plan: Plan, node: Node, { sessionIdOf, at, ...making }: Making): Event => ({
  ...node,
  ...making,
  ...{ words: plan.words, venue: plan.venue, terms: plan.terms, signUp: plan.signUp },
  rev: 1,
  sessions: occurrencesOf(plan.sessions, sessionIdOf),
  createdAt: at,
  changedAt: at,
})

/** Published, and its words have passed. */
export const isSeen = ({ status, textCheck }: Pick<Event, 'status' | 'textCheck'>): boolean =>
  status === 'published' && textCheck.is === 'passed'

/** What the clock makes of a session that nobody has signed up for yet. */
function clockOf(
  session: Times & Pick<Session, 'id' | 'seatsId' | 'terms'>,
  now: number,
): Pick<Session, 'dueAt' | 'decidesAt' | 'certain'> {
  const decision = decisionFor(session, now)
  return { ...decision, ...dueAfter({ ...session, ...decision }, now) }
}

/** Under which day whoever signs up keeps it: of a course that of its last, so that it is found as long as one is to come. */
const keptOf = (
  { course }: Pick<Session, 'course'>,
  day: LocalDate,
): Pick<Session, 'course' | 'keptUnder'> =>
  course ? { course, keptUnder: course.last.day } : { keptUnder: day }

/** Of the whole course the seats of its first; otherwise each its own. */
export function sessionsOf(event: Event): readonly Session[] {
  const { words, venue, terms, signUp, sessions, nodeId, nodeName, changedAt } = event
  const [first] = sessions
  const seatsOf = (id: SessionId) => (signUp === 'course' && first ? first.id : id)
  return sessions.map(({ id, day, hours }) => ({
    ...nodeOf({ ...event, id: nodeId, name: nodeName }),
    ...{ id, rev: 1, eventId: event.id, day, hours, venue, terms },
    seatsId: seatsOf(id),
    ...keptOf(courseOf({ id, seatsId: seatsOf(id) }, event), day),
    ...clockOf({ id, seatsId: seatsOf(id), day, hours, terms }, changedAt),
    shards: shardsFor(terms.capacity),
    ...{ kind: words.kind, title: words.title },
    status: 'open',
    isShown: isSeen(event),
    changedAt,
    done: [],
  }))
}

type DraftRefusal = PlanRefusal | { readonly code: 'event.notInThisState' }

type Publishing = { readonly now: number; readonly sessions?: readonly Times[] | undefined }

/** A draft that is still to come, at its own times or at as many others; each keeps its name in their order. */
export function decidePublishing(
  event: Event,
  { now, sessions = event.sessions }: Publishing,
): Outcome<Event, DraftRefusal> {
  if (event.status !== 'draft') return refuse({ code: 'event.notInThisState' })
  const { length } = event.sessions
  if (sessions.length !== length)
    return refuse({ code: 'event.timesWrong', position: Math.min(length, sessions.length) + 1 })
  // When it is decided whether enough come follows from the new times.
  const { minimum: _decidedLater, ...terms } = event.terms
  const decided = decidePlan({ sessions, terms }, now)
  if (!decided.ok) return decided
  const ids = event.sessions.map(({ id }) => id)
  const occurrences = occurrencesOf(decided.value.sessions, (n) => ids[n - 1] as SessionId)
  return accept({ ...event, sessions: occurrences, status: 'published' })
}
