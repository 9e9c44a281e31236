import type { SessionView } from '../../../shared/contract/event'
import type { MyRegistration } from '../../../shared/contract/registration'
import type { Mine } from '../../../shared/contract/seats'
import { addDays, type LocalDate } from '../../../shared/kernel/dates'
import {
  type Event,
  isOverAt,
  isSignUpOpen,
  lastTimes,
  promotionEndsAt,
  type Session,
  signUpEndsAt,
} from '../../event/rules'
import { checkOf, lastWords } from '../../event/standing/rules'
import { decidingOf } from '../deciding/rules'
import { mineOf, type Registration } from '../rules'

type Words = Omit<SessionView, 'seats' | 'mine' | 'isMyDesk' | 'desk'>

const othersOf = ({ sessions }: Event, { id }: Session, today: LocalDate): SessionView['others'] =>
  sessions
    .filter((one) => one.id !== id && one.day >= today)
    .map(({ id: other, day, hours, isCancelled }) => ({
      ...{ id: other, day, hours, status: isCancelled ? 'cancelled' : 'open' },
    }))

/** From when to when one may sign up, and whether that is now. */
export function windowOf(session: Session, now: number): SessionView['window'] {
  const { opensAt } = session.terms
  const closesAt = signUpEndsAt(session)
  const isOpen = isSignUpOpen(session) && now < closesAt && (opensAt ?? 0) <= now
  return {
    ...(opensAt === undefined ? {} : { opensAt }),
    ...{ closesAt, isOpen },
    ...(now < promotionEndsAt(session) ? {} : { isLineOver: true as const }),
  }
}

const windowOn = ({ status }: Session, window: SessionView['window']): SessionView['window'] =>
  status === 'cancelled' ? { ...window, isOpen: false } : window

/** A session, the one whose seats people have in it, and its words. */
type Held = { readonly session: Session; readonly seats: Session; readonly event: Event }

/** What everybody reads of a session. */
export function wordsOf(
  { session, seats, event }: Held,
  { now, today }: { readonly now: number; readonly today: LocalDate },
): Words {
  const { id, eventId, day, hours, venue, status, nodeId, nodeName, terms, calledOff } = session
  const deciding = decidingOf(seats, session)
  return {
    ...{ id, eventId, day, hours, venue, status, nodeId, nodeName, terms },
    ...(deciding ? { deciding } : {}),
    ...(calledOff === undefined ? {} : { calledOff }),
    ...{ words: event.words, signUp: event.signUp },
    others: othersOf(event, session, today),
    // Who signs up does so for the seats: of a course, those of its first lesson.
    window: windowOn(session, windowOf(seats, now)),
  }
}

/** What its desk reads beside that: how it stands, and what is mended of it. */
export const deskOf = (event: Event): NonNullable<SessionView['desk']> => ({
  ...{ event: event.status, check: checkOf(event), words: lastWords(event) },
  sessions: event.sessions.map(({ day, hours }) => ({ day, hours })),
})

/** So much earlier a list begins than today: what was moved stands under its first day. */
export const MOVED_DAYS = 60
export const listedFrom = (today: LocalDate): LocalDate => addDays(today, -MOVED_DAYS)

/** As whoever signed up lists it. */
export function rowOf(registration: Registration, session: Session): MyRegistration {
  const { id: sessionId, eventId, kind, title, day, hours, venue, status } = session
  return {
    ...mineOf(registration),
    ...{ sessionId, eventId, kind, title, day, hours, venue: venue.name, session: status },
  }
}

/** Until when a seat may still come, where one waits for these seats. */
export const waitsIn = (
  { status }: Pick<Registration, 'status'>,
  seats: Session,
): Pick<Mine, 'waitsUntil'> =>
  status === 'waitlisted' ? { waitsUntil: promotionEndsAt(seats) } : {}

/** Until it is over, of a course its last. */
export const isComing = (session: Session, now: number): boolean =>
  now < isOverAt(lastTimes(session))
