import type * as contract from '../../../../shared/contract/seatsDesk'
import { accept } from '../../../../shared/kernel/outcome'
import type { Action } from '../../../platform/call'
import { commit } from '../../../platform/commit'
import { carriedOut } from '../../../platform/done'
import { withFreshRead } from '../../../platform/retry'
import { clear } from '../../leaving/actions'
import { answeredTo } from '../../ready/actions'
import { mineOf } from '../../rules'
import { changeRegistration } from '../../writes'
import { seatFor } from '../actions'
import { decideCancel } from '../rules'

/** Gives back what somebody has, by the one path of every seat; they hear that the community did. */
export const cancelFor: Action<typeof contract.cancelFor> = (call, { because, ...asked }) =>
  withFreshRead(call.world, async () => {
    const { world, caller, request } = call
    const found = await seatFor(call, asked)
    if (!found.ok) return found
    const { session, registration } = found.value
    const answered = answeredTo(call, registration)
    if (!answered.ok) return answered
    if (answered.value) {
      // What broke off behind the record is gone on with.
      if (registration.status === 'cancelled') await clear(world, session, registration)
      return accept(answered.value)
    }
    const at = world.now()
    const left = decideCancel(registration, session, { by: caller.id, now: at, because })
    if (!left.ok) return left
    const mine = mineOf(left.value)
    const done = carriedOut(left.value.done, request, { at, answer: JSON.stringify(mine) })
    await commit(changeRegistration({ ...left.value, done }))
    await clear(world, session, left.value)
    return accept(mine)
  })
