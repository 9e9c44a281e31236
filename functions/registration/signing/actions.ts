import type * as contract from '../../../shared/contract/registration'
import { accept, refuse } from '../../../shared/kernel/outcome'
import type { Action, Call } from '../../platform/call'
import { withFreshRead } from '../../platform/retry'
import type { Gate } from '../gate/actions'
import { getInLine, leaveLine } from '../line/actions'
import { answeredTo, begin, readyFor } from '../ready/actions'
import { isActive, mineOf, type Registration } from '../rules'
import { seatsLeft } from '../seating/rules'
import { claim, complete, record } from './claim/actions'
import { saidOf } from './rules'

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
    if (before?.isMended && isActive(before))
      return accept(await complete(call, before, saidOf(wish)))
    const next = await begin(call, ready.value, wish)
    return next.ok ? seat(call, gate, next.value) : next
  })
