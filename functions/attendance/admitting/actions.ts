import type * as contract from '../../../shared/contract/attendance'
import type { InputOf } from '../../../shared/contract/endpoint'
import type { ResidentId, SessionId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { Session } from '../../event/rules'
import { glanceAt } from '../../event/showing/actions'
import type { Action, Call } from '../../platform/call'
import { type Change, commit } from '../../platform/commit'
import { answeredBefore, carriedOut } from '../../platform/done'
import { withFreshRead } from '../../platform/retry'
import { workerOf } from '../../platform/session'
import type { Registration } from '../../registration/rules'
import { glanceAtSeats, registrationOf } from '../../registration/standing/actions'
import { changeRegistration } from '../../registration/writes'
import { cameIn, type CheckIn, decideDoor, undone } from '../rules'
import { rowFor } from '../showing/rules'
import { loadCheckIn } from '../store'
import { changeCheckIn } from '../writes'
import { facesOf } from './faces/actions'
import { type Face, isNew, seatFor } from './rules'
import { walkedIn } from './walkingIn/actions'
import { whoIs } from './who/actions'

type WorkerCall = Call<'worker'>
export type Door = { readonly session: Session; readonly seats: Session }

/** A session at whose door somebody works, while people are written down. */
export async function doorOf({ world, caller }: WorkerCall, id: SessionId) {
  const session = await glanceAt(id)
  const seats = session && workerOf(caller, session) && (await glanceAtSeats(session))
  if (!seats) return refuse({ code: 'session.notFound' })
  const open = decideDoor(session, { now: world.now(), who: 'worker' })
  return open.ok ? accept<Door>({ session, seats }) : open
}

type Asked = InputOf<typeof contract.admitTo>
type Coming = {
  readonly residentId: ResidentId | undefined
  readonly way: CheckIn['way']
  readonly asked: Pick<Asked, 'party' | 'isWalkIn' | 'agoMs'> & { readonly name?: string }
}

type NoSeat = { readonly code: 'attendance.noSeatOf'; readonly addressForm: string }

/** Who comes, and what else is written with it: whoever has no seat is let in as a walk-in, or not at all. */
async function seated(
  call: WorkerCall,
  { seats }: Door,
  { residentId, asked }: Coming,
): Promise<Outcome<Seated, NoSeat>> {
  if (residentId === undefined) return accept({ party: 1, isWalkIn: true, also: [] })
  const registration = await registrationOf(residentId, seats)
  const seat = seatFor(registration, asked.isWalkIn)
  if (seat === 'theirs') return accept({ party: registration?.party ?? 1, also: [] })
  if (seat === undefined || !isNew(registration))
    return seat === undefined ? noSeat(residentId) : accept({ party: 1, isWalkIn: true, also: [] })
  const came = await walkedIn(call, seats, { residentId, before: registration, party: asked.party })
  return came
    ? accept({ party: 1, isWalkIn: true, also: [changeRegistration(came)] })
    : noSeat(residentId)
}
type Seated = {
  readonly party: number
  readonly isWalkIn?: true
  readonly also: readonly Change[]
}

async function noSeat(residentId: ResidentId): Promise<Outcome<never, NoSeat>> {
  const { addressForm = '' } = (await facesOf([residentId])).get(residentId) ?? {}
  return refuse({ code: 'attendance.noSeatOf', addressForm })
}

const idFor = ({ world, caller, request }: WorkerCall, { id }: Session, person?: ResidentId) =>
  person === undefined
    ? world.idFor('checkIn', id, caller.id, request.key)
    : world.idFor('checkIn', id, person)

/** Written down once, whoever does it and however often. */
export async function admitOne(call: WorkerCall, door: Door, coming: Coming) {
  const { world, caller, request } = call
  const { residentId, way, asked } = coming
  const place = { id: idFor(call, door.session, residentId), sessionId: door.session.id }
  const before = await loadCheckIn(place)
  const repeat = answeredBefore(before?.done ?? [], request)
  if (!repeat.ok) return repeat
  if (before && repeat.value) return accept(before)
  const seat = await seated(call, door, coming)
  if (!seat.ok) return seat
  const { also, ...found } = seat.value
  const at = world.now() - (asked.agoMs ?? 0)
  const next = cameIn(before, place, {
    ...{ way, at, by: caller.id, ...found },
    ...(asked.party === undefined ? {} : { party: asked.party }),
    ...(residentId === undefined ? {} : { residentId }),
    ...(asked.name === undefined ? {} : { name: asked.name }),
  })
  if (!next) return accept(before as CheckIn)
  const done = carriedOut(next.done, request, { at: world.now(), answer: '' })
  await commit(changeCheckIn({ ...next, done }), ...also)
  return accept({ ...next, done })
}

export const admitTo: Action<typeof contract.admitTo> = (call, { sessionId, who, ...asked }) =>
  withFreshRead(call.world, async () => {
    const door = await doorOf(call, sessionId)
    if (!door.ok) return door
    const known = await whoIs(call, door.value, { who, agoMs: asked.agoMs ?? 0 })
    if (!known.ok) return known
    const { residentId, name } = known.value
    const words = name === undefined ? asked : { ...asked, name }
    const came = await admitOne(call, door.value, { residentId, way: who.by, asked: words })
    if (!came.ok) return came
    const faces = await facesOf(residentId === undefined ? [] : [residentId])
    const face: Face | undefined = residentId && faces.get(residentId)
    return accept({ checkInId: came.value.id, row: rowFor({ checkIn: came.value, face }) })
  })

/** Whoever was let in without a seat has none again. */
async function seatUndone(
  { world, caller }: WorkerCall,
  seats: Session,
  { residentId, isWalkIn }: CheckIn,
): Promise<readonly Change[]> {
  const stands = residentId && isWalkIn ? await registrationOf(residentId, seats) : undefined
  if (!stands?.isWalkIn || stands.status === 'cancelled') return []
  const back: Registration = {
    ...{ ...stands, rev: stands.rev + 1, status: 'cancelled', because: 'undone' },
    ...{ changedAt: world.now(), changedBy: caller.id },
  }
  return [changeRegistration(back)]
}

export const undoCheckIn: Action<typeof contract.undoCheckIn> = (call, { sessionId, checkInId }) =>
  withFreshRead(call.world, async () => {
    const door = await doorOf(call, sessionId)
    if (!door.ok) return door
    const before = await loadCheckIn({ id: checkInId, sessionId })
    if (!before) return refuse({ code: 'attendance.notFound' })
    const repeat = answeredBefore(before.done, call.request)
    if (!repeat.ok) return repeat
    if (repeat.value || before.isUndone) return accept({ checkInId })
    const told = { at: call.world.now(), answer: '' }
    const done = carriedOut(before.done, call.request, told)
    const also = await seatUndone(call, door.value.seats, before)
    await commit(changeCheckIn({ ...undone(before, call.caller.id), done }), ...also)
    return accept({ checkInId })
  })
