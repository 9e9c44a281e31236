import { clockAt, HOUR_MS, localDateAt, addDays, startOf } from '../../../shared/kernel/dates'
import type { ResidentId } from '../../../shared/kernel/ids'
import { lastDayAt, mayMoveUp, promotionEndsAt, type Session } from '../../event/rules'
import { type Entry, findEntry, type Seating } from '../seating/rules'

/** Somebody in line, in the order of their joining. */
export type Waiting = {
  readonly residentId: ResidentId
  readonly joinedAt: number
  readonly party: number
  readonly life: number
}

const OFFER_MS = 2 * HOUR_MS
/** Nobody is woken: what is offered at night is kept until the morning. */
const NIGHT_FROM = 22
const NIGHT_UNTIL = 8
const MORNING = 10

/** From here on a seat is offered and no longer simply given: people have made other plans. */
export const isLastDay = (session: Session, now: number): boolean => now >= lastDayAt(session)

/** When an offer that is made now lapses, epoch ms: never behind the moment from which nobody moves up. */
export function offerEndsAt(session: Session, now: number): number {
  const end = now + OFFER_MS
  const { hour } = clockAt(end)
  const day = localDateAt(end)
  const morning =
    hour >= NIGHT_FROM
      ? startOf(addDays(day, 1)) + MORNING * HOUR_MS
      : startOf(day) + MORNING * HOUR_MS
  const kept = hour >= NIGHT_FROM || hour < NIGHT_UNTIL ? morning : end
  return Math.min(kept, promotionEndsAt(session))
}

export type Turn = { readonly waiting: Waiting; readonly shard: number; readonly entry: Entry }

const shardFor = (seatings: readonly Seating[], party: number): number | undefined =>
  seatings.find(({ free, isOpen }) => isOpen && free >= party)?.shard

export type Facts = {
  readonly session: Session
  readonly seatings: readonly Seating[]
  /** The first in line, in their order. */
  readonly line: readonly Waiting[]
  readonly now: number
  /** Who asks for a seat at this moment, and so has said yes: what comes to them is theirs, and no offer. */
  readonly asking?: ResidentId | undefined
}

/** How a seat comes to somebody: taken for them, or on the last day kept. */
function keptFor({ session, now, asking }: Facts, residentId: ResidentId) {
  const isKept = isLastDay(session, now) && residentId !== asking
  return isKept ? { offeredUntil: offerEndsAt(session, now) } : {}
}

/**
 * Who is next, and where. Whoever came first is never passed over; on the last day a seat that does not do for them goes to
 * the first for whom it does, for an empty chair helps nobody. Source: docs/decisions/015.
 */
export function nextTurn(facts: Facts): Turn | undefined {
  const { session, seatings, line, now } = facts
  if (!mayMoveUp(session) || now >= promotionEndsAt(session)) return undefined
  const isLast = isLastDay(session, now)
  const waiting = line.filter(({ residentId }) => !findEntry(seatings, residentId))
  for (const one of isLast ? waiting : waiting.slice(0, 1)) {
    const shard = shardFor(seatings, one.party)
    if (shard === undefined) continue
    const { party, life, residentId } = one
    return { waiting: one, shard, entry: { party, life, ...keptFor(facts, residentId) } }
  }
  return undefined
}

/** Whether somebody further behind may be next, where none of those in front is: only where those are passed over. */
export const mayPassOver = ({ session, seatings, now }: Omit<Facts, 'line'>): boolean =>
  mayMoveUp(session) &&
  isLastDay(session, now) &&
  now < promotionEndsAt(session) &&
  seatings.some(({ isOpen, free }) => isOpen && free > 0)

const behind = ({ seatings, line, ...facts }: Facts, { waiting, shard, entry }: Turn): Facts => ({
  ...facts,
  line: line.filter((one) => one !== waiting),
  seatings: seatings.map((one) =>
    one.shard === shard ? { ...one, free: one.free - entry.party } : one,
  ),
})

/** Whether of what is free something comes to somebody in line, once those whose turn is before theirs have had it. */
export function reaches(facts: Facts, residentId: ResidentId): boolean {
  const turn = nextTurn(facts)
  if (!turn) return false
  return turn.waiting.residentId === residentId || reaches(behind(facts, turn), residentId)
}
