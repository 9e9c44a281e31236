import type { ResidentId } from '../../../shared/kernel/ids'
import { accept } from '../../../shared/kernel/outcome'
import type { Session } from '../../event/rules'
import { loadAccess } from '../../platform/access'
import { commit } from '../../platform/commit'
import { StaleRead, withFreshRead } from '../../platform/retry'
import { actingFor, homesOf } from '../../platform/session'
import type { Updated } from '../../platform/update'
import type { World } from '../../platform/world'
import type { Registration } from '../rules'
import { nextDue, type Seating, seatKeyOf } from '../seating/rules'
import { loadSeatings } from '../seating/store'
import { type Swap, swapSeats } from '../seating/writes'
import { begun } from '../signing/rules'
import { homeFor } from '../signing/policy'
import { loadRegistration } from '../store'
import { changeRegistration } from '../writes'
import { type Mending, mending, type Seat, seatsOf } from './rules'

const RELEASES = 5

/** Takes seats from whoever has no claim to them; somebody else may have done it already. */
export async function release(
  seating: Seating,
  residentId: ResidentId,
  { text, entry }: Pick<Seat, 'text' | 'entry'>,
): Promise<void> {
  let standing: Seating | undefined = seating
  // Another offer may have moved the revision: the seat is theirs still, and is given back from what stands.
  for (let tries = 0; standing?.entries[seatKeyOf(residentId)] === text; tries++) {
    if (tries === RELEASES) throw new StaleRead()
    const dueAt = nextDue(standing, { out: residentId })
    const swap: Swap = { out: { residentId, text, party: entry.party }, dueAt }
    const { item }: Updated<Seating> = await swapSeats(standing, swap)
    standing = item
  }
}

/** The record of a seat whose claim was carried out and then broke off: without the words that went with it. */
async function recordOf(
  world: World,
  session: Session,
  {
    before,
    residentId,
    seat,
  }: { before: Registration | undefined; residentId: ResidentId; seat: Seat },
): Promise<Registration | undefined> {
  const access = await loadAccess(residentId)
  const home = access && homeFor(homesOf(actingFor(access, world.now())), session)
  if (!home) return undefined
  const id = world.idFor('registration', session.seatsId, residentId)
  const wish = { party: seat.entry.party }
  const person = { id, residentId, home }
  const next = begun(person, { session, before, wish, now: world.now() })
  return next.ok
    ? { ...next.value, life: seat.entry.life, shard: seat.shard, isMended: true }
    : undefined
}

type Known = {
  readonly registration: Registration | undefined
  readonly seatings: readonly Seating[]
}

async function carryOut(
  world: World,
  { session, residentId }: { readonly session: Session; readonly residentId: ResidentId },
  { known, mended }: { readonly known: Known; readonly mended: Mending },
): Promise<Registration | undefined> {
  for (const seat of mended.release) {
    const seating = known.seatings[seat.shard]
    if (seating) await release(seating, residentId, seat)
  }
  const before = known.registration
  const next =
    mended.change ??
    (mended.begin && (await recordOf(world, session, { before, residentId, seat: mended.begin })))
  if (next) await commit(changeRegistration(next))
  return next ?? before
}

/** Brings somebody's record and their seat together, however what was done to them broke off; done again it does nothing. */
export async function mend(
  world: World,
  session: Session,
  { residentId, seen }: { readonly residentId: ResidentId; readonly seen?: readonly Seating[] },
): Promise<Registration | undefined> {
  const mended = await withFreshRead(world, async (tryNumber) => {
    const [registration, seatings] = await Promise.all([
      loadRegistration(residentId, session),
      // What a write has just shown need not be read again.
      tryNumber === 1 && seen ? seen : loadSeatings(session, 'now'),
    ])
    const known = { registration, seatings }
    const found = mending(registration, seatsOf(seatings, residentId), world.now())
    return accept(await carryOut(world, { session, residentId }, { known, mended: found }))
  })
  if (!mended.ok) throw new Error('The record of a seat is changed again and again.')
  return mended.value
}
