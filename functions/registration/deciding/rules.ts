import type { DecideBy } from '../../../shared/contract/event'
import type { EventTerm } from '../../../shared/contract/eventRefusals'
import type { Deciding } from '../../../shared/contract/seats'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { decidedAnew, wrongMinimum } from '../../event/deciding/rules'
import {
  areSeatsOff,
  beginsAt,
  dueAfter,
  firstTimes,
  type Event,
  type Session,
} from '../../event/rules'
import { decideCallOff, isCourse, isToCome, type Series } from '../callingOff/rules'

/** What is held of it, or that it is decided at another time. */
type Decided = {
  readonly event?: Event
  readonly sessions: readonly Session[]
}

/** Whatever is decided of it is not decided again. */
export function certainly(session: Session, certain: Session['certain'], now: number): Session {
  const { decidesAt: _decided, dueAt: _due, ...rest } = session
  const next = { ...rest, ...(certain === undefined ? {} : { certain }) }
  return { ...next, ...dueAfter(next, now), changedAt: now, rev: session.rev + 1 }
}

const anew = (session: Session, now: number): Session => {
  const { dueAt: _due, ...next } = decidedAnew(session, now)
  return { ...next, ...dueAfter(next, now), changedAt: now, rev: session.rev + 1 }
}

const hasBegun = ({ series }: Series, now: number): boolean =>
  series.some((one) => one.status !== 'cancelled' && beginsAt(one) <= now)

type Seen = {
  /** How many seats are taken, or kept for somebody who is asked. */
  readonly taken: number
  readonly now: number
}

/** With too few nothing becomes of it: of a course of all that is to come. */
function tooFew(of: Series, now: number): Decided {
  const next = of.series.find((one) => isToCome(one, now))
  const off =
    next &&
    decideCallOff(
      { ...of, session: next },
      { because: 'fewPeople', now, ...(isCourse(of) ? { isWholeSeries: true } : {}) },
    )
  return off?.ok ? off.value : { sessions: [certainly(of.session, undefined, now)] }
}

/** The one itself where all of the series have seats of their own. */
const own = (of: Series): Series => (isCourse(of) ? of : { ...of, series: [of.session] })

/**
 * What the clock decides of the session whose seats they are, however late it comes to it. What has begun is held, what
 * nobody could see is decided later, and what was called off is left alone.
 */
export function decideMinimum(of: Series, { taken, now }: Seen): Decided {
  const { session } = of
  const { minimum } = session.terms
  if (areSeatsOff(session) || session.status === 'tookPlace' || minimum === undefined)
    return { sessions: [certainly(session, undefined, now)] }
  if (hasBegun(own(of), now)) return { sessions: [certainly(session, 'anyway', now)] }
  if (!session.isShown) return { sessions: [anew(session, now)] }
  if (taken >= minimum.people) return { sessions: [certainly(session, 'enough', now)] }
  return tooFew(own(of), now)
}

type ByHand = {
  readonly takesPlace?: true | undefined
  readonly decides?: DecideBy | undefined
  readonly taken: number
  readonly now: number
}
type ByHandRefusal =
  | { readonly code: 'session.decided' }
  | { readonly code: 'event.termsWrong'; readonly term: EventTerm }

/** Decided at another time, which is that of its terms from here on. */
function decidedLater(
  session: Session,
  by: DecideBy,
  now: number,
): Outcome<Session, ByHandRefusal> {
  const { minimum } = session.terms
  if (minimum === undefined) return refuse({ code: 'session.decided' })
  const terms = { ...session.terms, minimum: { ...minimum, ...by } }
  const term = wrongMinimum({ terms, sessions: [firstTimes(session)] }, now)
  return term === undefined
    ? accept(anew({ ...session, terms }, now))
    : refuse({ code: 'event.termsWrong', term })
}

function decided(
  session: Session,
  { takesPlace, decides, taken, now }: ByHand,
): Outcome<Session, ByHandRefusal> {
  if (session.decidesAt === undefined)
    return takesPlace && session.certain ? accept(session) : refuse({ code: 'session.decided' })
  if (decides !== undefined) return decidedLater(session, decides, now)
  const isEnough = taken >= (session.terms.minimum?.people ?? 0)
  return accept(certainly(session, isEnough ? 'enough' : 'anyway', now))
}

/** What a worker says of it, with what else is changed at the same time. */
export function decideByHand(
  { session: { seatsId }, series }: Series,
  changed: readonly Session[],
  asked: ByHand,
): Outcome<readonly Session[], ByHandRefusal> {
  if (asked.takesPlace === undefined && asked.decides === undefined) return accept(changed)
  const stored = series.find(({ id }) => id === seatsId)
  const seats = changed.find(({ id }) => id === seatsId) ?? stored
  if (!seats || !stored) return refuse({ code: 'session.decided' })
  const came = decided(seats, asked)
  if (!came.ok) return came
  const next = { ...came.value, rev: stored.rev + 1 }
  const others = changed.map((one) => (one.id === seatsId ? next : one))
  return accept(others.includes(next) ? others : [...others, next])
}

/** Whether so few seats would be fewer than are needed, while that is open. */
export const isBelowMinimum = (
  { decidesAt, terms: { minimum } }: Session,
  capacity: number,
): boolean => decidesAt !== undefined && minimum !== undefined && capacity < minimum.people

/** Of what needs so many, as everybody reads it of a lesson; nothing where it was held or called off. */
export function decidingOf(
  { terms, decidesAt, certain }: Session,
  { status }: Pick<Session, 'status'>,
): Deciding | undefined {
  const { minimum } = terms
  if (minimum === undefined || status === 'cancelled' || status === 'tookPlace') return undefined
  const { people } = minimum
  if (certain !== undefined) return { people, certain }
  return decidesAt === undefined ? undefined : { people, decidesAt }
}

/** The same for those who may come: how many are lacking. */
export const withLacking = (
  deciding: Deciding | undefined,
  taken: number,
): { readonly deciding?: Deciding } =>
  deciding?.decidesAt === undefined
    ? {}
    : { deciding: { ...deciding, lacking: Math.max(0, deciding.people - taken) } }
