import type { EventTerms, SessionView } from '../../../../shared/contract/event'
import type { Mine } from '../../../../shared/contract/seats'
import { HOUR_MS } from '../../../../shared/kernel/dates'
import { endsAt, hoursOf, startsAt } from '../../../../shared/kernel/hours'

/**
 * What can be done about a session: `mine` where one has signed up, `full` where one can only wait, `taken` where that
 * is of no use any more.
 */
export type Stage = 'cancelled' | 'over' | 'mine' | 'notYet' | 'closed' | 'full' | 'taken' | 'open'

export const hasBegun = ({ day, hours }: SessionView, now: number): boolean =>
  startsAt(hoursOf(day, hours)) <= now

/** Whether one may give the seat back: of a course until its last begins. */
export const mayLeave = (session: SessionView, now: number): boolean =>
  !hasBegun(session, now) ||
  (session.signUp === 'course' &&
    session.others.some(
      (one) => one.status !== 'cancelled' && startsAt(hoursOf(one.day, one.hours)) > now,
    ))

/** Whether whoever waits may still get a seat; until when, the server says. */
export const mayStillCome = (session: SessionView, now: number): boolean => {
  const { waitsUntil } = session.mine ?? {}
  return waitsUntil === undefined ? !hasBegun(session, now) : now < waitsUntil
}

/** Whether somebody else gets a seat that is given back: behind the first of a course nobody does any more. */
export const isPassedOn = ({ signUp, window }: SessionView, now: number): boolean =>
  signUp !== 'course' || now < window.closesAt

const isOver = ({ status, day, hours }: SessionView, now: number): boolean =>
  status === 'tookPlace' || endsAt(hoursOf(day, hours)) <= now

/** Wider than the door is open: the clock of a phone may be wrong by an hour, and the server decides. */
const DOOR_MS = { before: 3 * HOUR_MS, after: HOUR_MS }

/** Whether it is time to go there. */
export const isAtTheDoor = ({ day, hours }: Pick<SessionView, 'day' | 'hours'>, now: number) =>
  startsAt(hoursOf(day, hours)) - DOOR_MS.before <= now &&
  now < endsAt(hoursOf(day, hours)) + DOOR_MS.after

/** Whoever gave the seat back may sign up again. */
export const standing = ({ mine }: SessionView): Mine | undefined =>
  mine?.status === 'cancelled' ? undefined : mine

const ENDED: readonly Mine['status'][] = ['attended', 'noShow']

/** Whoever comes never overtakes: while somebody waits who may still move up, what is left is theirs. */
export const mustWait = ({ seats, window }: SessionView, party: number): boolean =>
  seats !== undefined && ((seats.waiting > 0 && !window.isLineOver) || seats.left < party)

const takenStage = ({ window }: SessionView): Stage => (window.isLineOver ? 'taken' : 'full')

/** Whether it is time to sign up, the server says: the clock of a phone may be wrong. */
function windowStage(session: SessionView, now: number): Stage {
  const { opensAt, closesAt, isOpen } = session.window
  if (isOpen && session.status === 'open')
    return mustWait(session, 1) ? takenStage(session) : 'open'
  const isToCome = opensAt !== undefined && now < closesAt && session.status === 'open'
  return isToCome ? 'notYet' : 'closed'
}

/** Whether others of its course are held, for which a seat in it stands. */
export const areOthersHeld = ({ signUp, others }: SessionView): boolean =>
  signUp === 'course' && others.some(({ status }) => status !== 'cancelled')

/** Of what is called off: one's own, where it is one of a course that goes on, or went on. */
function offStage(session: SessionView, mine: Mine | undefined): Stage {
  if (mine === undefined) return 'cancelled'
  return ENDED.includes(mine.status) || areOthersHeld(session) ? 'mine' : 'cancelled'
}

export function stageOf(session: SessionView, now: number): Stage {
  const mine = standing(session)
  if (session.status === 'cancelled') return offStage(session, mine)
  if (mine !== undefined && ENDED.includes(mine.status)) return 'mine'
  if (isOver(session, now)) return 'over'
  return mine === undefined ? windowStage(session, now) : 'mine'
}

/** Whether anything is asked before one has a seat; if not, a tap is enough. */
export const asksAnything = ({ maxParty = 1, questions = [], ...terms }: EventTerms): boolean =>
  maxParty > 1 ||
  questions.length > 0 ||
  terms.minAge !== undefined ||
  terms.maxAge !== undefined ||
  terms.withGuardian === true
