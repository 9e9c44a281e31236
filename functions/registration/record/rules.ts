import { changed, isActive, type Registration } from '../rules'
import { type Entry, entryIn, type Seating, seatKeyOf } from '../seating/rules'
import type { ResidentId } from '../../../shared/kernel/ids'

export type Seat = { readonly shard: number; readonly text: string; readonly entry: Entry }

/** Everywhere that somebody stands in these seats: once, unless two phones were at it at the same moment. */
export const seatsOf = (seatings: readonly Seating[], residentId: ResidentId): readonly Seat[] =>
  seatings.flatMap(({ shard, entries }) => {
    const text = entries[seatKeyOf(residentId)]
    return text === undefined ? [] : [{ shard, text, entry: entryIn(text) }]
  })

/** What makes the record say what the seats say, and the other way round. */
export type Mending = {
  /** Seats that belong to nobody's record. */
  readonly release: readonly Seat[]
  /** A seat that was claimed, of which nothing is recorded yet. */
  readonly begin?: Seat
  readonly change?: Registration
}

const NOTHING: Mending = { release: [] }

function withSeat(registration: Registration, { shard, entry }: Seat, now: number): Mending {
  const { party, offeredUntil } = entry
  const status = offeredUntil === undefined ? 'confirmed' : 'offered'
  const isSame =
    registration.status === status &&
    registration.shard === shard &&
    registration.offeredUntil === offeredUntil
  if (isSame) return NOTHING
  return {
    release: [],
    change: changed(registration, {
      ...{ status, shard, party, changedAt: now, changedBy: 'clock' },
      ...(offeredUntil === undefined ? {} : { offeredUntil }),
    }),
  }
}

/** Of whoever has no seat: an offer that lapsed ends; everything else stands as it is. */
function withoutSeat(registration: Registration | undefined, now: number): Mending {
  if (registration?.status !== 'offered') return NOTHING
  const { shard: _seat, ...rest } = registration
  const change = { status: 'cancelled', because: 'lapsed' } as const
  return {
    release: [],
    change: changed(rest, { ...change, changedAt: now, changedBy: 'clock' }),
  }
}

/** Whoever came, and whoever did not, had the seat: it is given to nobody any more. */
const withoutClaim = (registration: Registration | undefined, seats: readonly Seat[]): Mending =>
  registration?.status === 'attended' || registration?.status === 'noShow'
    ? NOTHING
    : { release: seats }

/** What stands of somebody against what was written down of them, whatever broke off in between. */
export function mending(
  registration: Registration | undefined,
  seats: readonly Seat[],
  now: number,
): Mending {
  const life = registration?.life ?? 0
  const [newer] = seats.filter(({ entry }) => entry.life > life)
  if (newer) return { release: seats.filter((seat) => seat !== newer), begin: newer }
  if (!registration || !isActive(registration)) return withoutClaim(registration, seats)
  const own = seats.filter(({ entry }) => entry.life === life)
  const kept = own.find(({ shard }) => shard === registration.shard) ?? own[0]
  const mended = kept ? withSeat(registration, kept, now) : withoutSeat(registration, now)
  return { ...mended, release: seats.filter((seat) => seat !== kept) }
}
