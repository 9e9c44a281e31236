import type * as contract from '../../../shared/contract/attendance'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { glanceAt } from '../../event/showing/actions'
import type { Action } from '../../platform/call'
import { commit } from '../../platform/commit'
import { carriedOut } from '../../platform/done'
import { withFreshRead } from '../../platform/retry'
import { answeredTo } from '../../registration/ready/actions'
import { mineOf } from '../../registration/rules'
import { glanceAtSeats, registrationOf } from '../../registration/standing/actions'
import { changeRegistration } from '../../registration/writes'
import { decideAbsence } from './rules'

export const explainAbsence: Action<typeof contract.explainAbsence> = (call, { sessionId, says }) =>
  withFreshRead(call.world, async () => {
    const { world, caller, request } = call
    const session = await glanceAt(sessionId)
    const seats = session && (await glanceAtSeats(session))
    if (seats?.districtId !== caller.districtId) return refuse({ code: 'session.notFound' })
    const registration = await registrationOf(caller.id, seats)
    const answered = answeredTo(call, registration)
    if (!answered.ok) return answered
    if (answered.value) return accept(answered.value)
    const now = world.now()
    const decided = decideAbsence(registration, { says, by: caller.id, now })
    if (!decided.ok) return decided
    const mine = mineOf(decided.value)
    const done = carriedOut(decided.value.done, request, { at: now, answer: JSON.stringify(mine) })
    await commit(changeRegistration({ ...decided.value, done }))
    return accept(mine)
  })
