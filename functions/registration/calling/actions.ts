import type * as contract from '../../../shared/contract/callList'
import type { SeatCall, SeatCallReason } from '../../../shared/contract/callList'
import type { SeatCallOutcome } from '../../../shared/contract/seatsDesk'
import type { ResidentId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { placeOf } from '../../place/actions'
import { type Access, addressFormOf, glanceAtAccess, glanceAtAccesses } from '../../platform/access'
import type { Action, Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { carriedOut } from '../../platform/done'
import { withFreshRead } from '../../platform/retry'
import { workerOf } from '../../platform/session'
import { fullNamesOf } from '../../resident/actions'
import { mayCall } from '../../resident/phone/rules'
import { type Seat, seatFor } from '../desk/actions'
import { homeIn } from '../desk/people/rules'
import { clear } from '../leaving/actions'
import { keep } from '../offer/keeping/actions'
import { answeredTo } from '../ready/actions'
import { mend } from '../record/actions'
import { mineOf } from '../rules'
import { changeRegistration } from '../writes'
import { dueAt } from './due/actions'
import { byBuilding, decideCall, type Due, isSaidAlready, triesOf } from './rules'

type Known = {
  readonly names: ReadonlyMap<string, string>
  readonly accesses: ReadonlyMap<ResidentId, Access>
}

/** Nothing of whoever has just moved out. */
function callTo(
  { reason, session, registration, until }: Due,
  { names, accesses }: Known,
): readonly SeatCall[] {
  const { residentId, party } = registration
  const access = accesses.get(residentId)
  const home = homeIn(access?.memberships ?? [], registration)
  if (!home) return []
  const { id: membershipId, compoundName, buildingName } = home
  const { id: sessionId, title, day, hours } = session
  const { tries, last } = triesOf(registration)
  return [
    {
      ...{ reason, sessionId, membershipId, compoundName, buildingName },
      ...{ name: names.get(residentId) ?? '', addressForm: addressFormOf(access) },
      ...{ title, day, hours, party, until, tries },
      ...(access && mayCall(access) ? { hasPhone: true as const } : {}),
      ...(last ? { lastTry: { at: last.at, by: addressFormOf(accesses.get(last.by)) } } : {}),
    },
  ]
}

const callersOf = ({ registration }: Due): readonly ResidentId[] => {
  const { last } = triesOf(registration)
  return last ? [last.by] : []
}

export const listSeatCalls: Action<typeof contract.listSeatCalls> = async (
  { world, caller },
  { nodeId },
) => {
  const community = await placeOf(nodeId)
  const proof = community && workerOf(caller, community)
  if (community?.kind !== 'community' || !proof) return refuse({ code: 'access.notAllowed' })
  const due = await dueAt(world, { proof, community })
  const ids = due.map(({ registration }) => registration.residentId)
  const [names, accesses] = await Promise.all([
    fullNamesOf(proof, ids),
    glanceAtAccesses([...ids, ...due.flatMap(callersOf)]),
  ])
  return accept({ calls: due.flatMap((one) => callTo(one, { names, accesses })).sort(byBuilding) })
}

type Refused = Extract<ReturnType<typeof decideCall>, { readonly ok: false }>['refusal']

/** With the colleague's form of address for their id. */
async function told(refusal: Refused) {
  if (refusal.code !== 'seatCall.over') return refuse(refusal)
  const { code, stands, calledBy } = refusal
  const by = calledBy === undefined ? '' : addressFormOf(await glanceAtAccess(calledBy))
  return refuse({ code, stands, ...(by === '' ? {} : { by }) })
}

/** Seats first where one is taken, the record first where one is given back: as by the person's own hand. */
type Said = { readonly reason: SeatCallReason; readonly outcome: SeatCallOutcome }

async function settleCall(call: Call<'worker'>, seat: Seat, said: Said) {
  const { world, caller, request } = call
  const { session, registration } = seat
  const { outcome } = said
  const called = { ...said, by: caller.id, now: world.now() }
  if (isSaidAlready(registration, called)) return accept(mineOf(registration))
  const decided = decideCall(registration, session, called)
  if (!decided.ok) return told(decided.refusal)
  if (outcome === 'comes') await keep(session, registration)
  const mine = mineOf(decided.value)
  const done = carriedOut(decided.value.done, request, {
    ...{ at: called.now, answer: JSON.stringify(mine) },
  })
  await commit(changeRegistration({ ...decided.value, done }))
  if (outcome === 'declines') await clear(world, session, decided.value)
  return accept(mine)
}

/** What broke off between seat and record, or is being written at this moment, is put right before it is decided. */
async function standing(call: Call<'worker'>, seat: Seat, tryNumber: number): Promise<Seat> {
  const { session, registration } = seat
  if (tryNumber === 1 && registration.status !== 'waitlisted') return seat
  const { residentId } = registration
  const mended = await mend(call.world, session, { residentId })
  return { session, registration: mended ?? registration }
}

export const settleSeatCall: Action<typeof contract.settleSeatCall> = (
  call,
  { outcome, reason = 'offered', ...asked },
) =>
  withFreshRead(call.world, async (tryNumber) => {
    const found = await seatFor(call, asked)
    if (!found.ok) return found
    const seat = await standing(call, found.value, tryNumber)
    const answered = answeredTo(call, seat.registration)
    if (!answered.ok) return answered
    if (!answered.value) return settleCall(call, seat, { reason, outcome })
    if (seat.registration.status === 'cancelled')
      await clear(call.world, seat.session, seat.registration)
    return accept(answered.value)
  })
