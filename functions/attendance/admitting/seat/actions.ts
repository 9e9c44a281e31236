import type { ResidentId } from '../../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'
import type { Session } from '../../../event/rules'
import { addressFormOf, loadAccess } from '../../../platform/access'
import type { Call } from '../../../platform/call'
import type { Change } from '../../../platform/commit'
import { actingFor, homesOf } from '../../../platform/session'
import type { World } from '../../../platform/world'
import type { Registration } from '../../../registration/rules'
import { begun } from '../../../registration/signing/rules'
import { homeIn, registrationOf } from '../../../registration/standing/actions'
import { changeRegistration } from '../../../registration/writes'
import { sessionsWith } from '../../own/actions'
import { type CheckIn, isIn } from '../../rules'
import { loadCheckIns } from '../../store'
import { isNew, seatFor } from '../rules'

type WorkerCall = Call<'worker'>
type NoSeat = { readonly code: 'attendance.noSeatOf'; readonly addressForm: string }
/** How many come, on a seat of theirs or without, and what else is written with it. */
type Seated = {
  readonly party: number
  readonly isWalkIn?: true
  readonly also: readonly Change[]
}

async function noSeat(residentId: ResidentId): Promise<Outcome<never, NoSeat>> {
  const addressForm = addressFormOf(await loadAccess(residentId))
  return refuse({ code: 'attendance.noSeatOf', addressForm })
}

type Walking = {
  readonly residentId: ResidentId
  readonly before: Registration | undefined
  readonly party: number
}

/** What is written down of whoever comes without a seat, so that it is theirs as if they had signed up; nothing of whoever lives nowhere here. */
async function walkedIn(
  { world, caller }: WorkerCall,
  seats: Session,
  { residentId, before, party }: Walking,
): Promise<Registration | undefined> {
  const now = world.now()
  const access = await loadAccess(residentId)
  const homes = access ? homesOf(actingFor(access, now)) : []
  const home = homeIn(homes, seats) ?? homes[0]
  if (!home) return undefined
  const id = world.idFor('registration', seats.seatsId, residentId)
  const begins = begun({ id, residentId, home }, { session: seats, before, wish: { party }, now })
  return begins.ok
    ? { ...begins.value, status: 'attended', isWalkIn: true, changedBy: caller.id }
    : undefined
}

/** Without a seat: whoever is not known yet is written down, whoever waits is settled with the list. */
async function besideSeats(
  call: WorkerCall,
  seats: Session,
  walking: Walking,
): Promise<Outcome<Seated, NoSeat>> {
  const { party, before, residentId } = walking
  if (!isNew(before)) return accept({ party, isWalkIn: true, also: [] })
  const came = await walkedIn(call, seats, walking)
  return came
    ? accept({ party, isWalkIn: true, also: [changeRegistration(came)] })
    : noSeat(residentId)
}

/** Where whoever comes sits: whoever has no seat is let in as a walk-in, or not at all. */
export async function seatOf(
  call: WorkerCall,
  seats: Session,
  { residentId, isWalkIn, party = 1 }: Pick<Partial<CheckIn>, 'residentId' | 'isWalkIn' | 'party'>,
): Promise<Outcome<Seated, NoSeat>> {
  if (residentId === undefined) return accept({ party, isWalkIn: true, also: [] })
  const before = await registrationOf(residentId, seats)
  const seat = seatFor(before, isWalkIn)
  if (seat === 'theirs') return accept({ party: before?.party ?? party, also: [] })
  if (seat === 'walkIn') return besideSeats(call, seats, { residentId, before, party })
  return noSeat(residentId)
}

/** Whether somebody came to another of the course as well. */
async function cameElsewhere(world: World, seats: Session, { sessionId, residentId }: CheckIn) {
  const others = (await sessionsWith(seats)).filter((id) => id !== sessionId)
  const places = others.map((id) => ({
    sessionId: id,
    id: world.idFor('checkIn', id, residentId ?? ''),
  }))
  return (await loadCheckIns(places)).some(isIn)
}

/** Whoever was let in without a seat has none again, unless they came to another of the course. */
export async function seatUndone(
  { world, caller }: WorkerCall,
  seats: Session,
  checkIn: CheckIn,
): Promise<readonly Change[]> {
  const { residentId, isWalkIn } = checkIn
  const stands = residentId && isWalkIn ? await registrationOf(residentId, seats) : undefined
  if (!stands?.isWalkIn || stands.status === 'cancelled') return []
  if (await cameElsewhere(world, seats, checkIn)) return []
  const back: Registration = {
    ...{ ...stands, rev: stands.rev + 1, status: 'cancelled', because: 'undone' },
    ...{ changedAt: world.now(), changedBy: caller.id },
  }
  return [changeRegistration(back)]
}
