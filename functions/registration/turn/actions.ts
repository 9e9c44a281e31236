import type { ResidentId } from '../../../shared/kernel/ids'
import type { Session } from '../../event/rules'
import { commit } from '../../platform/commit'
import { StaleRead } from '../../platform/retry'
import type { World } from '../../platform/world'
import { leaveBehind, waitingAt } from '../line/again/actions'
import { isPlaceOf, placeIn } from '../line/rules'
import { listLine } from '../line/store'
import { leavePlace } from '../line/writes'
import { mend } from '../record/actions'
import type { Registration } from '../rules'
import { findEntry, nextDue, type Seating } from '../seating/rules'
import { loadSeatings } from '../seating/store'
import { changeSeating, swapSeats } from '../seating/writes'
import { type Facts, mayPassOver, nextTurn, reaches, type Turn, type Waiting } from './rules'

/** Looked at in one go; whoever stands behind them is met at the next look. */
const LOOKED_AT = 20
/** So many more, a page after the other, where all in front are passed over. */
const FAR_PAGES = 9
const FAR_PAGE = 100
/** Seats that one call gives; the stream goes on with the others. */
const MAX_TURNS = 40
const MAX_LOST = 8

/** Seats that nobody asked for yet are made, so that they can be given. */
export async function made(session: Session, seating: Seating): Promise<Seating> {
  if (seating.rev > 0) return seating
  const first = { ...seating, rev: 1 }
  try {
    await commit(changeSeating(session, first))
  } catch (fault) {
    if (!(fault instanceof StaleRead)) throw fault
  }
  return first
}

/** The seats with what a write has made of one part of them. */
export const withSeen = (seatings: readonly Seating[], seen: Seating): readonly Seating[] =>
  seatings.map((one) => (one.shard === seen.shard ? seen : one))

/** The seats as the giving left them; `undefined` where somebody was quicker. */
async function give(session: Session, seatings: readonly Seating[], turn: Turn) {
  const found = seatings[turn.shard]
  if (!found) return undefined
  const seating = await made(session, found)
  const { residentId } = turn.waiting
  const dueAt = nextDue(seating, { into: turn.entry })
  const given = await swapSeats(seating, { in: { residentId, entry: turn.entry }, dueAt })
  return given.did ? withSeen(seatings, given.item) : undefined
}

/** Wherever they stand in it: a worker may have put them elsewhere since the line was read. */
async function outOfLine(
  { seatsId }: Session,
  { residentId, joinedAt }: Waiting,
  registration: Registration | undefined,
): Promise<void> {
  const others = [registration?.joinedAt ?? joinedAt].filter((one) => one !== joinedAt)
  for (const place of [joinedAt, ...others])
    await leavePlace(seatsId, { residentId, joinedAt: place })
}

type Given = {
  readonly line: readonly Waiting[]
  readonly seen: readonly Seating[]
  /** The record of the one who is in it, as it was before they were given a seat. */
  readonly known?: Registration
}

/** Whoever has a seat now, or has given up, stands in line no more; whoever waits elsewhere does not stand here. */
export async function finish(
  world: World,
  session: Session,
  { line, seen, known }: Given,
): Promise<void> {
  for (const waiting of line) {
    const { residentId } = waiting
    const registration = await mend(world, session, { residentId, seen, known })
    if (registration?.status !== 'waitlisted') await outOfLine(session, waiting, registration)
    else if (!isPlaceOf(registration, waiting)) await leaveBehind(session, waiting)
  }
}

type Look = { readonly seatings: readonly Seating[]; readonly line: readonly Waiting[] }

/** Whoever gave a seat to somebody takes them out of the line; what broke off there is done when nothing is left to give. */
async function clearLine(world: World, session: Session, { seatings, line }: Look) {
  const seated = line.filter(({ residentId }) => findEntry(seatings, residentId))
  await finish(world, session, { line: seated, seen: seatings })
  // They may have hidden who stands behind them, or have kept whoever left meanwhile from looking.
  return seated.length > 0 ? 'given' : 'done'
}

/** The first further behind for whom what is free does, where all of those in front are passed over. */
async function turnBehind(session: Session, facts: Facts): Promise<Turn | undefined> {
  if (facts.line.length < LOOKED_AT || !mayPassOver(facts)) return undefined
  let last = facts.line[facts.line.length - 1]
  for (let pages = 0; last && pages < FAR_PAGES; pages++) {
    const line = await listLine(session.seatsId, { limit: FAR_PAGE, after: placeIn(last) })
    const turn = nextTurn({ ...facts, line })
    if (turn) return turn
    last = line[FAR_PAGE - 1]
  }
  return undefined
}

/** One look at the line: `given` whether there may be more to give. Nothing is given to a place that is nobody's. */
async function step(
  world: World,
  session: Session,
  asking: ResidentId | undefined,
): Promise<'given' | 'lost' | 'done'> {
  const [seatings, line] = await Promise.all([
    loadSeatings(session, 'now'),
    listLine(session.seatsId, { limit: LOOKED_AT }),
  ])
  const facts = { session, seatings, line, now: world.now(), asking }
  const turn = nextTurn(facts) ?? (await turnBehind(session, facts))
  if (!turn) return clearLine(world, session, { seatings, line })
  const known = await waitingAt(session, turn.waiting)
  if (!known) return 'given'
  const seen = await give(session, seatings, turn)
  if (!seen) return 'lost'
  await finish(world, session, { line: [turn.waiting], seen, known })
  return 'given'
}

/**
 * Gives what is free to those in line, in their order: the one path of every seat, however it became free. Run by several
 * at once each seat is given once; broken off anywhere, the next run goes on.
 * @param asking who asks for a seat at this moment
 */
export async function settle(world: World, session: Session, asking?: ResidentId): Promise<void> {
  let lost = 0
  for (let turns = 0; turns < MAX_TURNS && lost < MAX_LOST; turns++) {
    const came = await step(world, session, asking)
    if (came === 'done') return
    if (came === 'lost') {
      lost++
      await world.sleep(world.random() * 10 * lost)
    }
  }
}

type Joined = {
  readonly waiting: Waiting
  readonly seatings: readonly Seating[]
  readonly asking: ResidentId | undefined
}

/** Behind as many as one look shows they count as the next: what is left by all of those may be theirs. */
async function comesTo(
  world: World,
  session: Session,
  { waiting, seatings }: Omit<Joined, 'asking'>,
) {
  const { residentId } = waiting
  if (findEntry(seatings, residentId)) return true
  const line = await listLine(session.seatsId, { limit: LOOKED_AT })
  const isListed = line.some((one) => one.residentId === residentId)
  const all = isListed ? line : [...line, waiting]
  return reaches({ session, seatings, line: all, now: world.now() }, residentId)
}

/**
 * The same for whoever has just got in line, where what is free may come to them. What stops at those in front of them is
 * given by those: whoever frees seats or stands further ahead looks at the line once more behind everybody they gave to, and
 * hundreds who come at once do not all give the same few seats.
 */
export async function settleFor(world: World, session: Session, joined: Joined): Promise<boolean> {
  const isForThem = await comesTo(world, session, joined)
  if (isForThem) await settle(world, session, joined.asking)
  return isForThem
}
