import type { SeatCallReason } from '../../../../shared/contract/callList'
import { RETENTION } from '../../../../shared/contract/retention'
import { addDays, DAY_MS, type LocalDate, startOf } from '../../../../shared/kernel/dates'
import type { CommunityId, HouseholdId, ResidentId, SessionId } from '../../../../shared/kernel/ids'
import { beginsAt, type Event, isOverAt, type Occurrence, type Session } from '../../../event/rules'
import { nextOrLast } from '../../../event/series/rules'
import { CALLED_FROM, callsFrom } from '../../absences/rules'
import { isAbsence, type Registration } from '../../rules'
import { hasSaidYes, triesOf } from '../rules'

/** Somebody whom a community calls about a seat, and from when to when: ids and the name of a class. */
export type SeatCallLine = {
  readonly residentId: ResidentId
  /** The lesson before which they are called, and the session whose seats it is about. */
  readonly sessionId: SessionId
  readonly seatsId: SessionId
  readonly communityId: CommunityId
  readonly householdId: HouseholdId
  readonly reason: SeatCallReason
  readonly title: string
  /** Epoch ms: called from then on, and too late. */
  readonly from: number
  readonly until: number
  /** When what they missed counts no more, epoch ms. */
  readonly lapsesAt?: number
  readonly tries: number
  readonly lastBy?: ResidentId
}

/** Nothing of what only keeps it: the rest is what a desk reads. */
export type Card = Omit<SeatCallLine, 'communityId' | 'seatsId'>
export const cardOf = ({ communityId: _at, seatsId: _of, ...card }: SeatCallLine): Card => card

/** What seats are for: a session, of a course with the others. */
export type Held = { readonly session: Session; readonly event?: Event }

/** Until when somebody is called for what they missed where they signed up; nothing where it is not so much. */
function lapseOf(all: readonly Registration[], communityId: CommunityId): number | undefined {
  const missed = all.filter((one) => isAbsence(one) && one.communityId === communityId)
  const latest = missed.map(({ changedAt }) => changedAt).sort((a, b) => b - a)
  const last = latest[CALLED_FROM - 1]
  return last === undefined ? undefined : last + RETENTION.absences.days * DAY_MS
}

const isOn = ({ status }: Session): boolean => status === 'open' || status === 'closed'

type Lesson = Pick<Occurrence, 'id' | 'day' | 'hours'>
const inOrder = ({ sessions }: Event): readonly Occurrence[] =>
  sessions.filter(({ isCancelled }) => !isCancelled).sort((a, b) => beginsAt(a) - beginsAt(b))

/** What these seats are for, and when each is the next. */
function lessonsOf({ session, event }: Held) {
  if (!event) return isOn(session) ? [{ lesson: session as Lesson, since: 0 }] : []
  return inOrder(event).map((lesson, n, all) => {
    const before = all[n - 1]
    return { lesson, since: before ? isOverAt(before) : 0 }
  })
}

/** Nothing is read of it once it is too late; it is gone a day later, by itself. */
const isKept = (until: number, now: number): boolean => now < until + DAY_MS

const shownId = ({ session, event }: Held, now: number): SessionId =>
  (event && nextOrLast(event, now)?.id) ?? session.id

function lineOf(registration: Registration, { session }: Held) {
  const { residentId, seatsId, communityId, householdId } = registration
  const { tries, last } = triesOf(registration)
  return {
    ...{ residentId, seatsId, communityId, householdId, tries, title: session.title },
    ...(last ? { lastBy: last.by } : {}),
  }
}

const AT_ONCE = 0

/** About an offer, while it stands. */
function offerLine(registration: Registration, held: Held, now: number): readonly SeatCallLine[] {
  const { offeredUntil: until = 0 } = registration
  const sessionId = shownId(held, now)
  return isKept(until, now)
    ? [{ ...lineOf(registration, held), reason: 'offered', sessionId, from: AT_ONCE, until }]
    : []
}

type Called = { readonly lapsesAt: number; readonly now: number }

/** Before each lesson, from the day before and not before the last is over. */
const absenceLines = (
  registration: Registration,
  held: Held,
  { lapsesAt, now }: Called,
): readonly SeatCallLine[] =>
  lessonsOf(held)
    .filter(({ lesson }) => isKept(beginsAt(lesson), now))
    .map(({ lesson, since }) => ({
      ...lineOf(registration, held),
      ...{ reason: 'absences', sessionId: lesson.id, until: beginsAt(lesson), lapsesAt },
      from: Math.max(callsFrom(lesson), since),
    }))

type Known = { readonly all: readonly Registration[]; readonly heldBy: HeldBy }
type HeldBy = (registration: Registration) => Held | undefined

function linesFor(one: Registration, { all, heldBy }: Known, now: number): readonly SeatCallLine[] {
  const held = heldBy(one)
  if (!held) return []
  if (one.status === 'offered') return offerLine(one, held, now)
  const lapsesAt = lapseOf(all, one.communityId) ?? 0
  return lapsesAt > now ? absenceLines(one, held, { lapsesAt, now }) : []
}

/** Whether somebody may have to be called about it. */
const mayBeCalled = (one: Registration): boolean =>
  one.status === 'offered' || (one.status === 'confirmed' && !hasSaidYes(one))

/** Of everything somebody signed up for that about which they may be called: most people miss nothing. */
export const toLookAt = (all: readonly Registration[], now: number): readonly Registration[] =>
  all.filter(
    (one) =>
      mayBeCalled(one) && (one.status === 'offered' || (lapseOf(all, one.communityId) ?? 0) > now),
  )

/** All calls to one person that their records ask for, now or later. */
export const linesOf = (known: Known, now: number): readonly SeatCallLine[] =>
  toLookAt(known.all, now).flatMap((one) => linesFor(one, known, now))

/** Whether it is made now: not before its day, nor once it counts no more. */
export const isDue = ({ from, lapsesAt = Infinity }: Card, now: number): boolean =>
  from <= now && now < lapsesAt

/** The first moment that no call of now is about: all that is held tomorrow is asked about today. */
export const lookedUntil = (today: LocalDate): number => startOf(addDays(today, 2))

type Changed = {
  readonly before: Registration | undefined
  readonly after: Registration | undefined
}

/** What a change of a record does to the calls: all of it is looked at, or only where somebody missed something. */
export function looksAt({ before, after }: Changed): 'all' | 'missed' | 'nothing' {
  const statuses = [before?.status, after?.status]
  if (statuses.includes('offered') || statuses.includes('noShow')) return 'all'
  return statuses.includes('confirmed') ? 'missed' : 'nothing'
}

const timesOf = ({ status, title, day, hours, course, areSeatsKept }: Session): string =>
  JSON.stringify([status, title, day, hours, course, areSeatsKept])

/** Whether a change of a session is one of when and as what it is held. */
export const isHeldOtherwise = (before: Session | undefined, after: Session | undefined): boolean =>
  before !== undefined && (after === undefined || timesOf(before) !== timesOf(after))

const textOf = (line: SeatCallLine): string =>
  JSON.stringify(Object.entries(line).sort(([a], [b]) => (a < b ? -1 : 1)))

/** What is to be written so that these lines stand, and what is gone. */
export function changesTo(stored: readonly SeatCallLine[], wanted: readonly SeatCallLine[]) {
  const known = new Map(stored.map((line) => [line.sessionId, textOf(line)]))
  const ids = new Set(wanted.map(({ sessionId }) => sessionId))
  return {
    put: wanted.filter((line) => known.get(line.sessionId) !== textOf(line)),
    gone: stored.filter(({ sessionId }) => !ids.has(sessionId)),
  }
}

/** In the list of the calls about some seats behind all that are to one person: by person, then by lesson. */
export const behindCallsTo = (residentId: ResidentId): string => `${residentId}#~`
