import type { CalledOff, SessionStatus, Times } from '../../../shared/contract/event'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { decidedAnew } from '../../event/deciding/rules'
import {
  areSeatsOff,
  beginsAt,
  dueAfter,
  firstTimes,
  isOverAt,
  lastTimes,
  type Event,
  type Session,
} from '../../event/rules'
import { courseOf } from '../../event/series/rules'

export type Begun = { readonly code: 'session.begun' | 'session.cancelled' }

/** A session, its event, and all sessions of its series. */
export type Series = {
  readonly session: Session
  readonly event: Event
  readonly series: readonly Session[]
}

/** Whether it can still be changed for those who mean to come: not once it has begun, nor when nothing becomes of it. */
export const isToCome = (session: Session, now: number): boolean =>
  (session.status === 'open' || session.status === 'closed') && now < beginsAt(session)

/** Why it cannot be changed any more. */
export const unchangeable = ({ status }: Session): Begun => ({
  code: status === 'cancelled' ? 'session.cancelled' : 'session.begun',
})

/** Whether all of the series have one set of seats. */
export const isCourse = ({ series }: Pick<Series, 'series'>): boolean =>
  series.some(({ id, seatsId }) => seatsId !== id)

/** Those that change together: the one, or with it all of its series that are to come. */
export const meantBy = (
  { session, series }: Series,
  { isWholeSeries, now }: { readonly isWholeSeries?: true | undefined; readonly now: number },
): readonly Session[] => (isWholeSeries ? series.filter((one) => isToCome(one, now)) : [session])

/** By which of them those who come hear of it: of several of a course by the first alone. */
export const toldBy = (of: Series, meant: readonly Session[]): Pick<Session, 'toldWith'> =>
  isCourse(of) && meant.length > 1 ? { toldWith: of.session.id } : {}

/** The event as its sessions are then: without one that is held it is called off as a whole. */
export function withoutSessions(event: Event, gone: readonly Session[], now: number): Event {
  const ids = new Set(gone.map(({ id }) => id))
  const sessions = event.sessions.map((one) =>
    ids.has(one.id) ? { ...one, isCancelled: true as const } : one,
  )
  const isOff = sessions.every(({ isCancelled }) => isCancelled)
  return {
    ...event,
    ...{ sessions, rev: event.rev + 1, changedAt: now },
    ...(isOff ? { status: 'cancelled' } : {}),
  }
}

type Asked = {
  readonly because: CalledOff
  /** What everybody reads beside it. */
  readonly words?: string | undefined
  readonly isWholeSeries?: true | undefined
  readonly now: number
}

/** Nothing becomes of it; where its seats are not kept for others, nothing of it is due any more. */
function withoutIt(session: Session, { because, words, now }: Asked): Session {
  const { dueAt: _due, decidesAt: _open, toldWith: _before, ...seats } = session
  const { areSeatsKept: _kept, isSignUpClosed: _closed, course: _course, ...rest } = seats
  const off = { status: 'cancelled', calledOff: because, changedAt: now } as const
  const said = words === undefined ? {} : { offWords: words }
  return { ...rest, ...off, ...said, rev: session.rev + 1 }
}

const hasBegun = ({ series }: Series, now: number): boolean =>
  series.some((one) => one.status !== 'cancelled' && beginsAt(one) <= now)

/** Its seats stand, for the others of its course. */
const kept = ({ status, decidesAt }: Session, off: Session): Session => ({
  ...{ ...off, areSeatsKept: true },
  ...(status === 'closed' ? { isSignUpClosed: true } : {}),
  ...(decidesAt === undefined ? {} : { decidesAt }),
})

const isSameTime = (one: Times, other: Times): boolean =>
  beginsAt(one) === beginsAt(other) && isOverAt(one) === isOverAt(other)

/** The seats of a course, as its sessions are then, and what is due of them; `undefined` where they know that already. */
export function seatsWith(seats: Session, event: Event, now: number): Session | undefined {
  if (areSeatsOff(seats)) return undefined
  const { dueAt: _before, ...rest } = seats
  const next = { ...rest, ...courseOf(seats, event) }
  const beginsAsKnown = isSameTime(firstTimes(seats), firstTimes(next))
  if (beginsAsKnown && isSameTime(lastTimes(seats), lastTimes(next))) return undefined
  // What is still to be decided is decided before the soonest.
  const isDecidedAnew = !beginsAsKnown && next.decidesAt !== undefined
  const decided = isDecidedAnew ? decidedAnew(next, now) : next
  return { ...decided, ...dueAfter(decided, now) }
}

const standing = (seats: Session, event: Event, now: number): Session =>
  seatsWith(seats, event, now) ?? seats

type After = Asked & { readonly event: Event }

/** The seats of a course stand as long as one of it is to come, and for good once one was held. */
function seatsAfter(of: Series, off: readonly Session[], asked: After): readonly Session[] {
  const { event, now } = asked
  const ids = new Set(off.map(({ id }) => id))
  const isOver = !of.series.some((one) => !ids.has(one.id) && isToCome(one, asked.now))
  const areGone = isOver && !hasBegun(of, asked.now)
  return of.series.flatMap((one) => {
    const after = off.find(({ id }) => id === one.id)
    if (one.seatsId !== one.id) return after ?? []
    if (after) return areGone ? after : standing(kept(one, after), event, now)
    // Called off by itself before, and now nothing of its course is held.
    if (areGone) return one.areSeatsKept ? withoutIt(one, asked) : []
    const seats = seatsWith(one, event, now)
    return seats ? { ...seats, rev: one.rev + 1 } : []
  })
}

type Off = { readonly event: Event; readonly sessions: readonly Session[]; readonly count: number }

/** What becomes of one, or of all that are to come: the event with them, and each as it is then. */
export function decideCallOff(of: Series, asked: Asked): Outcome<Off, Begun> {
  if (!isToCome(of.session, asked.now)) return refuse(unchangeable(of.session))
  const meant = meantBy(of, asked)
  const off = meant.map((one) => ({ ...withoutIt(one, asked), ...toldBy(of, meant) }))
  const event = withoutSessions(of.event, off, asked.now)
  const sessions = isCourse(of) ? seatsAfter(of, off, { ...asked, event }) : off
  return accept({ sessions, count: meant.length, event })
}

/** How many this very request called off, as far as they still tell. */
export const countOff = (
  { series }: Pick<Series, 'series'>,
  { isWholeSeries }: Pick<Asked, 'isWholeSeries'>,
): number => (isWholeSeries ? series.filter(({ status }) => status === 'cancelled').length : 1)

type SignUp = { readonly status: Extract<SessionStatus, 'open' | 'closed'>; readonly now: number }

/** Of seats that stand without their session. */
const keptFor = (
  { isSignUpClosed: _before, ...seats }: Session,
  status: SignUp['status'],
): Session => (status === 'closed' ? { ...seats, isSignUpClosed: true } : seats)

/** No more sign-ups, or again: of a course for all of it that is to come. */
export function decideSignUp(
  of: Series,
  { status, now }: SignUp,
): Outcome<readonly Session[], Begun> {
  if (!isToCome(of.session, now)) return refuse(unchangeable(of.session))
  const meant = isCourse(of) ? of.series.filter((one) => isToCome(one, now)) : [of.session]
  const kept = isCourse(of) ? of.series.filter((one) => one.areSeatsKept) : []
  return accept(
    [...meant.map((one) => ({ ...one, status })), ...kept.map((one) => keptFor(one, status))].map(
      (one) => ({ ...one, rev: one.rev + 1, changedAt: now }),
    ),
  )
}

type Changed = { readonly before?: Session | undefined; readonly after?: Session | undefined }

/** Whether its seats are off from this change on. */
export const areSeatsLost = ({ before, after }: Changed): boolean =>
  after !== undefined && areSeatsOff(after) && !(before && areSeatsOff(before))

/** Whether it is one of a course that was called off, of which those who come hear by itself. */
export const isLessonOff = ({ before, after }: Changed): boolean =>
  after?.status === 'cancelled' &&
  before?.status !== 'cancelled' &&
  (after.areSeatsKept === true || after.seatsId !== after.id) &&
  (after.toldWith ?? after.id) === after.id
