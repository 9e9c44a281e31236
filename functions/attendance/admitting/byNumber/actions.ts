import type * as contract from '../../../../shared/contract/attendance'
import type { ResidentId } from '../../../../shared/kernel/ids'
import { accept, refuse } from '../../../../shared/kernel/outcome'
import type { Action, Call } from '../../../platform/call'
import { commit } from '../../../platform/commit'
import { addressFormOf, glanceAtAccesses } from '../../../platform/access'
import { answeredBefore, carriedOut, isFull } from '../../../platform/done'
import { withFreshRead } from '../../../platform/retry'
import { loadNumbered } from '../../store'
import { changeNumbered } from '../../writes'
import { type Door, doorOf } from '../../door/actions'
import { admitOne } from '../actions'
import { readNumbers } from '../rules'

type Numbered = readonly [number: number, residentId: ResidentId]

const keyReused = refuse({ code: 'idempotency.keyReused' })

/** Whose numbers came, and whose seat was given back; each is written down by itself, so that one holds up no other. */
async function admitAll(call: Call<'worker'>, door: Door, known: readonly Numbered[]) {
  const [came, left]: [Numbered[], number[]] = [[], []]
  for (const [number, residentId] of known) {
    const admitted = await admitOne(call, door, { residentId, way: 'number' })
    if (admitted.ok) came.push([number, residentId])
    else if (admitted.refusal.code === 'idempotency.keyReused') return keyReused
    else left.push(number)
  }
  return accept({ came, left })
}

async function named(came: readonly Numbered[]) {
  const accesses = await glanceAtAccesses(came.map(([, id]) => id))
  return came.map(([number, id]) => ({ number, name: addressFormOf(accesses.get(id)) }))
}

export const admitNumbers: Action<typeof contract.admitNumbers> = (call, { sessionId, numbers }) =>
  withFreshRead(call.world, async () => {
    const door = await doorOf(call, sessionId)
    if (!door.ok) return door
    const list = await loadNumbered(sessionId)
    const repeat = answeredBefore(list.done, call.request)
    if (!repeat.ok) return repeat
    if (!repeat.value && isFull(list.done, call.world.now()))
      return refuse({ code: 'session.changedTooOften' })
    if (list.order.length === 0) return refuse({ code: 'attendance.notNumbered' })
    const { known, unknown } = readNumbers(list.order, numbers)
    const admitted = await admitAll(call, door.value, known)
    if (!admitted.ok) return admitted
    const { came, left } = admitted.value
    if (!repeat.value) {
      const told = { at: call.world.now(), answer: '' }
      const done = carriedOut(list.done, call.request, told)
      await commit(changeNumbered({ ...list, rev: list.rev + 1, done }))
    }
    return accept({ came: await named(came), unknown: [...unknown], left })
  })
