import type { ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { Session } from '../../event/rules'
import { changed, type Registration } from '../rules'
import { nextDue, residentAt, seatKeyOf, type Seating } from '../seating/rules'

type Room = Pick<Seating, 'capacity' | 'free'>

const sum = (counts: readonly number[]): number => counts.reduce((all, one) => all + one, 0)
const seatsIn = (rooms: readonly Room[]): number => sum(rooms.map(({ capacity }) => capacity))

/** How many seats are taken, or kept for somebody. */
export const takenIn = (rooms: readonly Room[]): number =>
  sum(rooms.map(({ capacity, free }) => capacity - free))

/** One by one, to the part with the fewest seats, or from the one with the most that are free. */
function step(rooms: readonly Room[], by: 1 | -1): readonly Room[] {
  const [first] = [...rooms].sort((a, b) => (by > 0 ? a.capacity - b.capacity : b.free - a.free))
  return rooms.map((one) =>
    one === first ? { capacity: one.capacity + by, free: one.free + by } : one,
  )
}

/** So many seats over the parts that there are: what is taken stays. Never fewer than are taken. */
export function spread(rooms: readonly Room[], capacity: number): readonly Room[] {
  let spreading = rooms
  const wanted = Math.max(capacity, takenIn(rooms))
  for (let seats = seatsIn(rooms); seats < wanted; seats++) spreading = step(spreading, 1)
  for (let seats = seatsIn(rooms); seats > wanted; seats--) spreading = step(spreading, -1)
  return spreading
}

/** When somebody signed up, or got in line before they had their seat, epoch ms; of the first registrations as near as is known. */
const signedAt = ({ signedAt: at, joinedAt, changedAt }: Registration): number =>
  at ?? joinedAt ?? changedAt

const sooner = (a: Registration, b: Registration): number =>
  signedAt(a) - signedAt(b) || (a.residentId < b.residentId ? -1 : 1)

type Leaving = { readonly seats: number; readonly atMost: number }

/** Who signed up last, until so many seats are free: in the order of their signing up. */
export function lastOf(
  seated: readonly Registration[],
  { seats, atMost }: Leaving,
): readonly Registration[] {
  const inOrder = [...seated].sort(sooner)
  let [from, freed] = [inOrder.length, 0]
  while (from > 0 && freed < seats && inOrder.length - from < atMost)
    freed += inOrder[--from]?.party ?? 0
  return inOrder.slice(from)
}

type Front = { readonly firstWaiting?: number | undefined; readonly now: number }

/** Before everybody who waits, in their order, and each never at the very place that they had when they waited before. */
function placesFor(leaving: readonly Registration[], firstWaiting: number): readonly number[] {
  const places: number[] = []
  let behind = firstWaiting
  for (const one of [...leaving].reverse()) {
    behind = Math.min(signedAt(one), one.joinedAt ?? Infinity, behind) - 1
    places.unshift(behind)
  }
  return places
}

/**
 * They wait before everybody who does already, in their own order. It is another life of their registration, so that what
 * is late from the seat they had is taken from nobody.
 */
export const inFront = (
  leaving: readonly Registration[],
  { firstWaiting = Infinity, now }: Front,
): readonly Registration[] => {
  const places = placesFor(leaving, firstWaiting)
  return leaving.map((one, n) => {
    const { shard: _seat, ...rest } = one
    const joinedAt = places[n] ?? now
    const waiting = { status: 'waitlisted', life: one.life + 1, joinedAt } as const
    return changed(rest, { ...waiting, changedAt: now, changedBy: 'clock' })
  })
}

/** The seats without some of those who have one; whoever comes free of them is given in turn from here on. */
export function without(seating: Seating, leaving: readonly Registration[]): Seating {
  const keys = new Map(leaving.map(({ residentId, party }) => [seatKeyOf(residentId), party]))
  const { dueAt: _before, ...rest } = seating
  const all = Object.entries(seating.entries)
  const entries = Object.fromEntries(all.filter(([key]) => !keys.has(key)))
  const dueAt = nextDue({ entries }, {})
  return {
    ...{ ...rest, entries, isQueueOpen: true },
    free: seating.free + sum(all.map(([key]) => keys.get(key) ?? 0)),
    ...(dueAt === undefined ? {} : { dueAt }),
  }
}

type Wanted = {
  readonly capacity: number
  readonly moveLastToLine?: true | undefined
  /** From when on nobody who waits gets a seat, epoch ms. */
  readonly movesUpUntil: number
  readonly now: number
}
type TooMany = {
  readonly code: 'session.moreSignedUp' | 'session.noneMovesUp'
  readonly taken: number
}

/** How many seats have to be given up before there are so few; refused where the worker did not say so, or where they would wait in vain. */
export function decideResize(
  seatings: readonly Seating[],
  { capacity, moveLastToLine, movesUpUntil, now }: Wanted,
): Outcome<number, TooMany> {
  const taken = takenIn(seatings)
  const over = Math.max(0, taken - capacity)
  if (over === 0) return accept(over)
  if (now >= movesUpUntil) return refuse({ code: 'session.noneMovesUp', taken })
  return moveLastToLine ? accept(over) : refuse({ code: 'session.moreSignedUp', taken })
}

/** Of these people whoever has no record of their seat yet. */
export const unrecorded = (
  seatings: readonly Seating[],
  registrations: readonly (Registration | undefined)[],
): readonly ResidentId[] => {
  const recorded = new Set(
    registrations.flatMap((one) =>
      one && (one.status === 'confirmed' || one.status === 'offered')
        ? [seatKeyOf(one.residentId)]
        : [],
    ),
  )
  return seatings
    .flatMap(({ entries }) => Object.keys(entries))
    .filter((key) => !recorded.has(key))
    .map(residentAt)
}

/** A session with so many seats, in as many items as before; nobody brings more than there is room for. */
export function withCapacity(session: Session, capacity: number, shards: number): Session {
  const { maxParty } = session.terms
  const party = maxParty === undefined ? {} : { maxParty: Math.min(maxParty, capacity) }
  return { ...session, shards, terms: { ...session.terms, capacity, ...party } }
}
