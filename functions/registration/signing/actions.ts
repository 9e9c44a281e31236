import type { InputOf } from '../../../shared/contract/endpoint'
import type * as contract from '../../../shared/contract/registration'
import type { Mine } from '../../../shared/contract/seats'
import { accept, refuse } from '../../../shared/kernel/outcome'
import type { Action, Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { carriedOut } from '../../platform/done'
import { withFreshRead } from '../../platform/retry'
import type { Gate } from '../gate/actions'
import { getInLine, leaveLine } from '../line/actions'
import { answeredTo, begin, readyFor } from '../ready/actions'
import { changed, isActive, mineOf, type Registration } from '../rules'
import { seatsLeft } from '../seating/rules'
import { changeRegistration } from '../writes'
import { claim, record } from './claim/actions'
import { saidOf } from './rules'

type Wanted = InputOf<typeof contract.signUp>

/** A seat whose claim was cut off is theirs: the words that went with it are written down now. */
async function complete(call: Call, registration: Registration, wish: Wanted): Promise<Mine> {
  const { world, request } = call
  const next = changed(registration, {
    ...saidOf(wish),
    ...{ changedAt: world.now(), changedBy: registration.residentId },
  })
  const answer = JSON.stringify(mineOf(next))
  const done = carriedOut(next.done, request, { at: world.now(), answer })
  await commit(changeRegistration({ ...next, done }))
  return mineOf(next)
}

/** Where seats are given in turn, whoever finds one free gets in line and has it at once, or leaves the line again. */
async function byTurn(call: Call, gate: Gate, next: Registration) {
  if (seatsLeft(gate.seatings) < next.party) return refuse({ code: 'session.full' })
  const stands = await getInLine(call, gate, next)
  if (stands.status !== 'waitlisted') return accept(mineOf(stands))
  await leaveLine(call, gate.session, stands)
  return refuse({ code: 'session.full' })
}

async function seat(call: Call, gate: Gate, next: Registration) {
  if (gate.seatings.some(({ isQueueOpen }) => isQueueOpen)) return byTurn(call, gate, next)
  const seating = await claim(call, gate, next)
  if (seating === 'full') return refuse({ code: 'session.full' })
  if (seating === 'inLine') return byTurn(call, gate, next)
  return accept(await record(call, gate, { next, seating }))
}

/** A seat, if one is left: one conditional write, however many come at once. */
export const signUp: Action<typeof contract.signUp> = (call, wish) =>
  withFreshRead(call.world, async () => {
    const ready = await readyFor(call, wish)
    if (!ready.ok) return ready
    const { gate, before } = ready.value
    const answered = answeredTo(call, before)
    if (!answered.ok) return answered
    if (answered.value) return accept(answered.value)
    if (before?.isMended && isActive(before)) return accept(await complete(call, before, wish))
    const next = await begin(call, ready.value, wish)
    return next.ok ? seat(call, gate, next.value) : next
  })
