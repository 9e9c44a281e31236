import { MAX_EVENT_DAYS_AHEAD, type Times, type Venue } from '../../../shared/contract/event'
import type { EventTerm } from '../../../shared/contract/eventRefusals'
import { addDays, type LocalDate, localDateAt } from '../../../shared/kernel/dates'
import { earlier, hoursOf, meets, minutesOf } from '../../../shared/kernel/hours'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { decidedAnew } from '../../event/deciding/rules'
import {
  beginsAt,
  dueAfter,
  type Event,
  type Occurrence,
  type Session,
  signUpEndsAt,
} from '../../event/rules'
import {
  type Begun,
  isToCome,
  meantBy,
  seatsWith,
  type Series,
  toldBy,
  unchangeable,
} from '../callingOff/rules'
import { MOVED_DAYS } from '../showing/rules'

type TimesRefusal =
  | Begun
  | { readonly code: 'event.inThePast' }
  | { readonly code: 'event.timesWrong'; readonly position: number }
  | { readonly code: 'event.tooFarAhead'; readonly maxDays: number }
  | { readonly code: 'session.movedTooFar'; readonly latest: LocalDate }
  | { readonly code: 'event.termsWrong'; readonly term: EventTerm }

const spanOf = ({ day, hours }: Times) => hoursOf(day, hours)
const sooner = (a: Times, b: Times): number => earlier(spanOf(a), spanOf(b))

const isReversed = ({ hours: { from, until } }: Times): boolean =>
  minutesOf(until) <= minutesOf(from)

/** Whether another of the series is held at that time. */
const clashes = ({ session, series }: Series, times: Times): boolean =>
  series.some(
    (one) =>
      one.id !== session.id && one.status !== 'cancelled' && meets(spanOf(one), spanOf(times)),
  )

/** Whoever signed up keeps it under its first day, and looks no further ahead for it. */
const latestFor = ({ keptUnder }: Session): LocalDate => addDays(keptUnder, MOVED_DAYS)

function refusedByDay(session: Session, { day }: Times, now: number): TimesRefusal | undefined {
  if (day > addDays(localDateAt(now), MAX_EVENT_DAYS_AHEAD))
    return { code: 'event.tooFarAhead', maxDays: MAX_EVENT_DAYS_AHEAD }
  const latest = latestFor(session)
  return day > latest ? { code: 'session.movedTooFar', latest } : undefined
}

function refusedByTimes(of: Series, times: Times, now: number): TimesRefusal | undefined {
  const { session, series } = of
  const { opensAt } = session.terms
  if (isReversed(times) || clashes(of, times))
    return { code: 'event.timesWrong', position: series.indexOf(session) + 1 }
  if (beginsAt(times) <= now) return { code: 'event.inThePast' }
  if (opensAt !== undefined && opensAt >= signUpEndsAt({ ...times, terms: session.terms }))
    return { code: 'event.termsWrong', term: 'opening' }
  return refusedByDay(session, times, now)
}

type Moving = {
  readonly times?: Times | undefined
  readonly venue?: Venue | undefined
  readonly isWholeSeries?: true | undefined
  readonly now: number
}

/** A session at other times, in another place; what is due of it follows, and what is still to be decided. */
function movedTo(
  { dueAt: _before, toldWith: _told, ...session }: Session,
  { times, venue = session.venue, now }: Moving,
): Session {
  const { day, hours } = times ?? session
  const moved = { ...session, day, hours, venue, changedAt: now, rev: session.rev + 1 }
  const isOpen = times !== undefined && moved.decidesAt !== undefined
  const next = isOpen ? decidedAnew(moved, now) : moved
  return { ...next, ...dueAfter(next, now) }
}

const occurrenceOf = (one: Occurrence, moved: readonly Session[]): Occurrence => {
  const to = moved.find(({ id }) => id === one.id)
  return to ? { ...one, day: to.day, hours: to.hours } : one
}

/** The event with its sessions where they are then, the soonest first. */
export function eventWith(event: Event, moved: readonly Session[], now: number): Event {
  const sessions = event.sessions.map((one) => occurrenceOf(one, moved)).sort(sooner)
  const [first] = moved
  const isAllOfIt = first !== undefined && moved.length === event.sessions.length
  const isOnePlace = isAllOfIt && moved.every(({ venue }) => venue.name === first.venue.name)
  return {
    ...event,
    ...{ sessions, changedAt: now, rev: event.rev + 1 },
    ...(isAllOfIt ? { terms: first.terms } : {}),
    ...(isOnePlace ? { venue: first.venue } : {}),
  }
}

/** With the seats of a course, where they are to know of it. */
function withSeatsOf(of: Series, moved: readonly Session[], now: number): readonly Session[] {
  const seats = [...moved, ...of.series].find(({ id }) => id === of.session.seatsId)
  const next = seats && seatsWith(seats, eventWith(of.event, moved, now), now)
  if (!next) return moved
  return moved.some(({ id }) => id === next.id)
    ? moved.map((one) => (one.id === next.id ? next : one))
    : [...moved, { ...next, rev: next.rev + 1 }]
}

/** The named one first: at other times, or elsewhere with all that are to come. */
export function decideMove(of: Series, moving: Moving): Outcome<readonly Session[], TimesRefusal> {
  const { session } = of
  const { times, venue, now } = moving
  if (!isToCome(session, now)) return refuse(unchangeable(session))
  const refused = times && refusedByTimes(of, times, now)
  if (refused) return refuse(refused)
  const meant = meantBy(of, moving)
  const others = meant.filter(({ id }) => id !== session.id)
  const told = venue === undefined ? {} : toldBy(of, meant)
  const moved = [
    { ...movedTo(session, moving), ...told },
    ...others.map((one) => ({ ...movedTo(one, { venue, now }), ...told })),
  ]
  return accept(withSeatsOf(of, moved, now))
}

type Changed = { readonly before?: Session | undefined; readonly after?: Session | undefined }

type Was = { day?: LocalDate; hours?: Times['hours']; venue?: string }

/** What is told of a session that was moved: what it was, as far as that is another. */
export type MovedNews = {
  readonly kind: 'registration.moved' | 'registration.restMoved'
  readonly venue?: string
  readonly was: Readonly<Was>
}

const isSameTime = (a: Times, b: Times): boolean =>
  a.day === b.day && a.hours.from === b.hours.from && a.hours.until === b.hours.until

/** Held still, and the one of several by which those who come hear of it. */
const isTold = ({ status, toldWith, id }: Session): boolean =>
  (status === 'open' || status === 'closed') && (toldWith ?? id) === id

/** When and where it was, as far as that is another. */
function wasOf(before: Session, after: Session): Was {
  const { day, hours, venue } = before
  return {
    ...(isSameTime(before, after) ? {} : { day, hours }),
    ...(venue.name === after.venue.name ? {} : { venue: venue.name }),
  }
}

/** Whether those who come are told, and what: of several of a course at once by the first alone. */
export function movedNews({ before, after }: Changed): MovedNews | undefined {
  if (!before || !after || !isTold(after)) return undefined
  const was = wasOf(before, after)
  if (Object.keys(was).length === 0) return undefined
  return {
    kind: after.toldWith === undefined ? 'registration.moved' : 'registration.restMoved',
    ...(was.venue === undefined ? {} : { venue: after.venue.name }),
    was,
  }
}
