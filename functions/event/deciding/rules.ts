import type { DecideBy, EventTerms, SIGN_UPS, Times } from '../../../shared/contract/event'
import type { EventTerm } from '../../../shared/contract/eventRefusals'
import { addDays, HOUR_MS, MINUTE_MS, startOf } from '../../../shared/kernel/dates'
import { minutesOf } from '../../../shared/kernel/hours'
import { beginsAt, firstTimes, type Session } from '../rules'

/** When it is decided as the terms have it, epoch ms. */
export const wantedAt = ({ day }: Times, { daysBefore, at }: DecideBy): number =>
  startOf(addDays(day, -daysBefore)) + minutesOf(at) * MINUTE_MS

/** So long before it begins it is decided where the wanted time is over: people are on their way later. */
const LATEST_MS = 2 * HOUR_MS

type Undecided = Times & Pick<Session, 'id' | 'seatsId' | 'terms' | 'course'>
type Decision = Pick<Session, 'decidesAt'> | Pick<Session, 'certain'>

/**
 * When the clock decides of a session that is published or moved at this moment, of a course before its soonest: as its
 * terms have it, or else shortly before it begins. Where there is no time left for that it is held.
 */
export function decisionFor(session: Undecided, now: number): Decision {
  const { id, seatsId, terms } = session
  if (terms.minimum === undefined || seatsId !== id) return {}
  const first = firstTimes(session)
  const begins = beginsAt(first)
  const moments = [wantedAt(first, terms.minimum), begins - LATEST_MS]
  const decidesAt = moments.find((one) => now < one && one < begins)
  return decidesAt === undefined ? { certain: 'anyway' } : { decidesAt }
}

/** The same session, decided anew at its times. */
export function decidedAnew<One extends Undecided & Partial<Session>>(session: One, now: number) {
  const { decidesAt: _before, certain: _was, ...rest } = session
  return { ...rest, ...decisionFor(session, now) }
}

type Planned = {
  readonly terms: EventTerms
  /** The soonest first. */
  readonly sessions: readonly Times[]
  readonly signUp?: (typeof SIGN_UPS)[number]
}

/** Whether the time of deciding lies behind now, before anybody could sign up, or not before the beginning. */
function isDecidedWrong(times: Times, by: DecideBy, from: number): boolean {
  const at = wantedAt(times, by)
  return at <= from || at >= beginsAt(times)
}

/** What of the minimum does not fit the rest; a course is decided once, at its first. */
export function wrongMinimum(
  { terms, sessions, signUp }: Planned,
  now: number,
): Extract<EventTerm, 'minimum' | 'deciding'> | undefined {
  const { minimum, capacity, opensAt = 0 } = terms
  if (minimum === undefined) return undefined
  if (minimum.people > capacity) return 'minimum'
  const decided = signUp === 'course' ? sessions.slice(0, 1) : sessions
  const from = Math.max(now, opensAt)
  return decided.some((one) => isDecidedWrong(one, minimum, from)) ? 'deciding' : undefined
}
