import type { ResidentId } from '../../../shared/kernel/ids'
import { accept } from '../../../shared/kernel/outcome'
import type { Session } from '../../event/rules'
import type { Change } from '../../platform/commit'
import { StaleRead } from '../../platform/retry'
import type { World } from '../../platform/world'
import { listLine } from '../line/store'
import { placeFor } from '../line/writes'
import { mend } from '../record/actions'
import type { Registration } from '../rules'
import { residentAt, type Seating } from '../seating/rules'
import { loadSeatings } from '../seating/store'
import { changeSeating } from '../seating/writes'
import { loadRegistrations } from '../store'
import { made } from '../turn/actions'
import { changeRegistration } from '../writes'
import { resizeSeating } from './writes'
import { decideResize, inFront, lastOf, spread, takenIn, unrecorded, without } from './rules'

type Wanted = {
  readonly capacity: number
  readonly moveLastToLine?: true | undefined
  readonly movesUpUntil: number
  /** How many people one transaction may move besides. */
  readonly atMost: number
}

/** What one transaction does to the seats, and how many there are then: more than wanted while more have to move. */
type Resized = { readonly changes: readonly Change[]; readonly capacity: number }

/** Those who have a seat, each with their record; who claimed one a moment ago has it written down first. */
async function seatedIn(world: World, session: Session, seatings: readonly Seating[]) {
  const residents: readonly ResidentId[] = seatings.flatMap(({ entries }) =>
    Object.keys(entries).map(residentAt),
  )
  const found = await loadRegistrations(residents, session)
  const missing = unrecorded(seatings, found)
  for (const residentId of missing) await mend(world, session, { residentId })
  if (missing.length > 0) throw new StaleRead()
  return found.filter((one) => one !== undefined)
}

const placeOf = (
  session: Session,
  { residentId, joinedAt = 0, party, life }: Registration,
): Change => placeFor(session, { residentId, joinedAt, party, life })

type Moving = {
  readonly seatings: readonly Seating[]
  readonly over: number
  readonly wanted: Wanted
}

/** Those who signed up last wait in front of the line, and their seats are gone in the same moment. */
async function moveLast(
  world: World,
  session: Session,
  { seatings, over, wanted }: Moving,
): Promise<Resized> {
  const seated = await seatedIn(world, session, seatings)
  const [first] = await listLine(session.seatsId, { limit: 1 })
  const last = lastOf(seated, { seats: over, atMost: wanted.atMost })
  const leaving = inFront(last, { firstWaiting: first?.joinedAt, now: world.now() })
  const left = seatings.map((one) => without(one, leaving))
  const capacity = Math.max(wanted.capacity, takenIn(left))
  const rooms = spread(left, capacity)
  const next = left.map((one, n) => ({ ...one, ...rooms[n], rev: one.rev + 1 }))
  return {
    capacity,
    changes: [
      ...next.map((one) => changeSeating(session, one)),
      ...leaving.flatMap((one) => [changeRegistration(one), placeOf(session, one)]),
    ],
  }
}

/** So many seats: given in turn where they are more, and never fewer than are taken. @param session whose seats they are */
export async function resize(world: World, session: Session, wanted: Wanted) {
  const loaded = await loadSeatings(session, 'now')
  const seatings = await Promise.all(loaded.map((one) => made(session, one)))
  const decided = decideResize(seatings, { ...wanted, now: world.now() })
  if (!decided.ok) return decided
  const over = decided.value
  if (over > 0) return accept(await moveLast(world, session, { seatings, over, wanted }))
  const { capacity } = wanted
  const rooms = spread(seatings, capacity)
  const changes = seatings.flatMap((one, n) => {
    const to = rooms[n]?.capacity ?? one.capacity
    return to === one.capacity ? [] : [resizeSeating(one, to)]
  })
  const resized: Resized = { changes, capacity }
  return accept(resized)
}
