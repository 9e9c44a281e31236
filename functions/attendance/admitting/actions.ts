import type * as contract from '../../../shared/contract/attendance'
import type { InputOf } from '../../../shared/contract/endpoint'
import type { ResidentId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import type { Session } from '../../event/rules'
import type { Action, Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { answeredBefore, carriedOut, isFull } from '../../platform/done'
import { withFreshRead } from '../../platform/retry'
import { type Door, doorOf } from '../door/actions'
import { cameIn, type CheckIn, undone } from '../rules'
import { rowFor } from '../showing/rules'
import { loadCheckIn } from '../store'
import { changeCheckIn } from '../writes'
import { facesOf } from './faces/actions'
import type { Coming } from './rules'
import { seatOf, seatUndone } from './seat/actions'
import { whoIs } from './who/actions'

type WorkerCall = Call<'worker'>

const idFor = ({ world, caller, request }: WorkerCall, { id }: Session, person?: ResidentId) =>
  person === undefined
    ? world.idFor('checkIn', id, caller.id, request.key)
    : world.idFor('checkIn', id, person)

type Standing = Pick<CheckIn, 'id' | 'sessionId'> & { readonly before: CheckIn | undefined }

/** Written down, where nobody has done it yet. */
async function comeIn(
  call: WorkerCall,
  door: Door,
  { coming, before, ...place }: Standing & { readonly coming: Coming },
) {
  const { world, caller, request } = call
  const { agoMs = 0, ...wanted } = coming
  const seat = await seatOf(call, door.seats, wanted)
  if (!seat.ok) return seat
  const { also, ...seated } = seat.value
  const now = world.now()
  // As many as really came, where the worker says so.
  const known = { ...wanted, party: coming.party ?? seated.party, at: now - agoMs, by: caller.id }
  const { isWalkIn: _asked, ...came } = known
  const next = cameIn(before, place, { ...came, ...(seated.isWalkIn ? { isWalkIn: true } : {}) })
  if (!next) return accept(before as CheckIn)
  const done = carriedOut(next.done, request, { at: now, answer: '' })
  await commit(changeCheckIn({ ...next, done }), ...also)
  return accept({ ...next, done })
}

const placeOf = (call: WorkerCall, { session }: Door, { residentId }: Coming) => ({
  id: idFor(call, session, residentId),
  sessionId: session.id,
})

/** Nearly everybody comes once: put if absent, and read only where something stands in the way. */
async function admitFirst(call: WorkerCall, door: Door, coming: Coming) {
  const place = placeOf(call, door, coming)
  const came = await comeIn(call, door, { ...place, before: undefined, coming })
  return came.ok ? came : admitOne(call, door, coming)
}

/** Once, whoever does it and however often. */
export async function admitOne(call: WorkerCall, door: Door, coming: Coming) {
  const place = placeOf(call, door, coming)
  const before = await loadCheckIn(place)
  const repeat = answeredBefore(before?.done ?? [], call.request)
  if (!repeat.ok) return repeat
  if (before && repeat.value) return accept(before)
  return comeIn(call, door, { ...place, before, coming })
}

type Asked = InputOf<typeof contract.admitTo>

const comingOf = ({ who, party, isWalkIn, agoMs }: Asked, known: Partial<Coming>): Coming => ({
  way: who.by,
  ...known,
  ...(party === undefined ? {} : { party }),
  ...(isWalkIn === undefined ? {} : { isWalkIn }),
  ...(agoMs === undefined ? {} : { agoMs }),
})

export const admitTo: Action<typeof contract.admitTo> = (call, asked) =>
  withFreshRead(call.world, async (tryNumber) => {
    const door = await doorOf(call, asked.sessionId)
    if (!door.ok) return door
    const known = await whoIs(call, door.value, asked)
    if (!known.ok) return known
    const coming = comingOf(asked, known.value)
    const admit = tryNumber === 1 ? admitFirst : admitOne
    const came = await admit(call, door.value, coming)
    if (!came.ok) return came
    const { residentId } = known.value
    const faces =
      residentId && (await facesOf([residentId], { ...door.value, now: call.world.now() }))
    const face = faces && residentId ? faces.get(residentId) : undefined
    return accept({ checkInId: came.value.id, row: rowFor({ checkIn: came.value, face }) })
  })

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
    // Nobody comes in again who was not taken back: what bounds the one bounds the other.
    if (isFull(before.done, told.at)) return refuse({ code: 'session.changedTooOften' })
    const done = carriedOut(before.done, call.request, told)
    const also = await seatUndone(call, door.value.seats, before)
    await commit(changeCheckIn({ ...undone(before, call.caller.id), done }), ...also)
    return accept({ checkInId })
  })
