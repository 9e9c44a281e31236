/**
 * The seats of one class as neighbours would explain them, written apart from the rules that it is held against. People
 * are numbers in the order of their ids; instants are ms.
 */
export type Held = {
  readonly party: number
  /** Kept until then; absent: theirs. */
  readonly until?: number
}
export type Room = {
  readonly now: number
  readonly begins: number
  readonly ends: number
  readonly capacity: number
  readonly seats: ReadonlyMap<number, Held>
  /** Who came first stands first. */
  readonly line: readonly { readonly by: number; readonly party: number }[]
  /** Somebody waited once: from then on seats are given in turn. */
  readonly isInTurn: boolean
  /** Of those who have neither seat nor place: how it ended. */
  readonly gone: ReadonlyMap<number, 'cancelled' | 'lapsed' | 'full'>
  readonly came: ReadonlySet<number>
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
/** Shanghai, which knows no summer time. */
const OFFSET = 8 * HOUR

export const freeIn = ({ capacity, seats }: Room): number =>
  capacity - [...seats.values()].reduce((sum, { party }) => sum + party, 0)

export const lastDayOf = ({ begins }: Room): number => begins - DAY

/** Two hours; nobody is woken. */
function keptUntil({ now, begins }: Room): number {
  const end = now + 2 * HOUR
  const midnight = Math.floor((end + OFFSET) / DAY) * DAY - OFFSET
  const hour = (end - midnight) / HOUR
  let kept = end
  if (hour < 8) kept = midnight + 10 * HOUR
  if (hour >= 22) kept = midnight + DAY + 10 * HOUR
  return Math.floor(Math.min(kept, begins) / MINUTE) * MINUTE
}

export const without = <Value>(map: ReadonlyMap<number, Value>, by: number) => {
  const rest = new Map(map)
  rest.delete(by)
  return rest
}

/**
 * What is free goes to those in line, in their order, as long as anything comes of it.
 * @param asking who is at the counter: they need not be asked
 */
export function settled(room: Room, asking?: number): Room {
  if (room.now >= room.begins) return room
  const isLast = room.now >= lastDayOf(room)
  const free = freeIn(room)
  const asked = isLast ? room.line : room.line.slice(0, 1)
  const next = asked.find(({ party }) => party <= free)
  if (!next) return room
  const isKept = isLast && next.by !== asking
  const held: Held = { party: next.party, ...(isKept ? { until: keptUntil(room) } : {}) }
  const seats = new Map(room.seats).set(next.by, held)
  return settled({ ...room, seats, line: room.line.filter((one) => one !== next) }, asking)
}

/** What the clock makes of it: the last day begins, and kept seats pass on, one after the other. */
export function swept(room: Room): Room {
  const lapsed = [...room.seats]
    .filter(([, { until }]) => until !== undefined && until <= room.now)
    .sort(([a, one], [b, other]) => (one.until ?? 0) - (other.until ?? 0) || a - b)
  const begun = room.isInTurn && room.now >= lastDayOf(room) ? settled(room) : room
  return lapsed.reduce((one, [by]) => {
    const left = {
      ...one,
      seats: without(one.seats, by),
      gone: new Map(one.gone).set(by, 'lapsed' as const),
    }
    return room.isInTurn ? settled(left) : left
  }, begun)
}
