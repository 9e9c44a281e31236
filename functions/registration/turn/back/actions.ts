import type { ResidentId } from '../../../../shared/kernel/ids'
import type { Session } from '../../../event/rules'
import type { World } from '../../../platform/world'
import { waitingAt } from '../../line/again/actions'
import { listLine } from '../../line/store'
import { type Seat, seatsOf } from '../../record/rules'
import { nextDue, type Seating, withoutEntry } from '../../seating/rules'
import { loadSeatings } from '../../seating/store'
import { swapSeats } from '../../seating/writes'
import { finish, settle, withSeen } from '../actions'
import { isLastDay, nextTurn } from '../rules'

type Back = {
  readonly session: Session
  readonly residentId: ResidentId
  /** Only this seat, as it stood: whatever came of it since is left alone. */
  readonly isMeant: (seat: Seat) => boolean
}

const FEW = 3

type At = { readonly seatings: readonly Seating[]; readonly seating: Seating; readonly seat: Seat }

/** Who takes these very seats in the moment in which they become free, if anybody. */
async function successor(
  world: World,
  { session, residentId }: Back,
  { seatings, seating, seat }: At,
) {
  if (!seating.isQueueOpen) return undefined
  const freed = seatings.map((one) =>
    one === seating ? withoutEntry(one, residentId, seat.entry.party) : one,
  )
  const line = await listLine(session.seatsId, { limit: FEW })
  const turn = nextTurn({ session, seatings: freed, line, now: world.now() })
  if (turn?.shard !== seat.shard) return undefined
  const known = await waitingAt(session, turn.waiting)
  return known && { ...turn, known }
}

/** One write takes the seats back and gives them to whoever is next, so that nobody comes in between. */
async function swap(world: World, back: Back, at: At): Promise<void> {
  const { session, residentId } = back
  const { seating, seat } = at
  const next = await successor(world, back, at)
  const swapped = await swapSeats(seating, {
    out: { residentId, text: seat.text, party: seat.entry.party },
    ...(next ? { in: { residentId: next.waiting.residentId, entry: next.entry } } : {}),
    dueAt: nextDue(seating, { out: residentId, into: next?.entry }),
  })
  // Somebody was quicker: it goes on from what stands now.
  if (!swapped.did) {
    await giveBack(world, { ...back, isMeant: ({ text }) => text === seat.text })
    return
  }
  const seen = withSeen(at.seatings, swapped.item)
  if (next) await finish(world, session, { line: [next.waiting], seen, known: next.known })
  // More may be free than one took.
  if (swapped.item.isQueueOpen && swapped.item.free > 0) await settle(world, session)
}

/** Somebody's seats are free again, and given in turn. Answers with the seats as they stood. */
export async function giveBack(world: World, back: Back): Promise<readonly Seating[]> {
  const seatings = await loadSeatings(back.session, 'now')
  for (const seat of seatsOf(seatings, back.residentId)) {
    const seating = seatings[seat.shard]
    if (seating && back.isMeant(seat)) await swap(world, back, { seatings, seating, seat })
  }
  return seatings
}

type Left = {
  /** Where they stood, if they did. */
  readonly joinedAt?: number | undefined
  readonly seatings: readonly Seating[]
}

/**
 * Whether somebody waits in front of where they stood: what is free is theirs first, and kept or given by those. On the last
 * day it may be nothing to them, and passes them over.
 */
async function areOthersFirst(world: World, session: Session, { joinedAt = 0 }: Left) {
  if (isLastDay(session, world.now())) return false
  const [first] = await listLine(session.seatsId, { limit: 1 })
  return first !== undefined && first.joinedAt < joinedAt
}

/** What was free and did not do for whoever has left the line may do for whoever is next. */
export async function moveUp(world: World, session: Session, left: Left): Promise<void> {
  const isAnyFree = left.seatings.some(({ isQueueOpen, free }) => isQueueOpen && free > 0)
  if (!isAnyFree || (await areOthersFirst(world, session, left))) return
  await settle(world, session)
}

/** The same behind a place that is taken out, with the seats as they stand then. */
export async function lookBehind(world: World, session: Session, joinedAt: number): Promise<void> {
  await moveUp(world, session, { joinedAt, seatings: await loadSeatings(session, 'now') })
}
