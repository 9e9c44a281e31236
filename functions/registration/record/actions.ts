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
import { begun, type Person } from '../signing/rules'
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

/** From which of their homes somebody comes, if they have one still. */
async function homeIn(world: World, session: Session, residentId: ResidentId) {
  const access = await loadAccess(residentId)
  return access && homeFor(homesOf(actingFor(access, world.now())), session)
}

type Claim = Pick<Person, 'residentId' | 'home'> & {
  readonly before: Registration | undefined
  readonly seat: Seat
}

/** The record of a seat whose claim was carried out and then broke off: without the words that went with it. */
function recordOf(
  world: World,
  session: Session,
  { before, residentId, home, seat }: Claim,
): Registration | undefined {
  const id = world.idFor('registration', session.seatsId, residentId)
  const wish = { party: seat.entry.party }
  const person = { id, residentId, home }
  const next = begun(person, { session, before, wish, now: world.now() })
  return next.ok
    ? { ...next.value, life: seat.entry.life, shard: seat.shard, isMended: true }
    : undefined
}

type Found = {
  readonly residentId: ResidentId
  readonly before: Registration | undefined
  readonly mended: Mending
}

/** With the record of a claim that has none yet; nobody's is the claim of whoever has no home there any more. */
async function withRecord(
  world: World,
  session: Session,
  { residentId, before, mended }: Found,
): Promise<Mending> {
  const { begin: seat, release: released } = mended
  if (!seat) return mended
  const home = await homeIn(world, session, residentId)
  if (!home) return { release: [...released, seat] }
  const change = recordOf(world, session, { before, residentId, home, seat })
  return change ? { release: released, change } : { release: released }
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
  const { registration: before, seatings } = known
  const { release: released, change } = await withRecord(world, session, {
    ...{ residentId, before, mended },
  })
  for (const seat of released) {
    const seating = seatings[seat.shard]
    if (seating) await release(seating, residentId, seat)
  }
  if (change) await commit(changeRegistration(change))
  return change ?? before
}

type Mended = {
  readonly residentId: ResidentId
  readonly seen?: readonly Seating[]
  /** As it was read a moment ago: a change of it since is met by the write, on its revision. */
  readonly known?: Registration | undefined
}

/** Brings somebody's record and their seat together, however what was done to them broke off; done again it does nothing. */
export async function mend(
  world: World,
  session: Session,
  { residentId, seen, known: before }: Mended,
): Promise<Registration | undefined> {
  const mended = await withFreshRead(world, async (tryNumber) => {
    const [registration, seatings] = await Promise.all([
      tryNumber === 1 && before ? before : loadRegistration(residentId, session),
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
