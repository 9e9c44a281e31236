import type * as contract from '../../../shared/contract/registration'
import type { SessionId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import type { Session } from '../../event/rules'
import type { Action, Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { carriedOut } from '../../platform/done'
import { withFreshRead } from '../../platform/retry'
import { doerOf } from '../../platform/acting'
import type { World } from '../../platform/world'
import { seatsSessionOf } from '../leaving/actions'
import { answeredTo } from '../ready/actions'
import { mend } from '../record/actions'
import { mineOf, type Registration } from '../rules'
import type { Seating } from '../seating/rules'
import { loadSeating } from '../seating/store'
import { loadRegistration } from '../store'
import { giveBack } from '../turn/back/actions'
import { changeRegistration } from '../writes'
import { keep } from './keeping/actions'
import { decideTake, lapsed } from './rules'

async function take(call: Call, session: Session, registration: Registration) {
  const { world, caller, request } = call
  const taken = decideTake(registration, { by: doerOf(caller), now: world.now() })
  if (!taken.ok) return taken
  await keep(session, registration)
  const mine = mineOf(taken.value)
  const at = world.now()
  const done = carriedOut(taken.value.done, request, { at, answer: JSON.stringify(mine) })
  await commit(changeRegistration({ ...taken.value, done }))
  return accept(mine)
}

/** What broke off between seat and record, or is being written at this moment, is put right before it is decided. */
async function standing({ world, caller }: Call, session: Session, tryNumber: number) {
  const registration = await loadRegistration(caller.id, session)
  const isBehind = tryNumber > 1 || registration?.status === 'waitlisted'
  return isBehind ? mend(world, session, { residentId: caller.id }) : registration
}

/** 我要这个名额. */
export const takeSeat: Action<typeof contract.takeSeat> = (call, { sessionId }) =>
  withFreshRead(call.world, async (tryNumber) => {
    const session = await seatsSessionOf(sessionId)
    if (session?.districtId !== call.caller.districtId) return refuse({ code: 'session.notFound' })
    const registration = await standing(call, session, tryNumber)
    if (!registration) return refuse({ code: 'registration.notFound' })
    const answered = answeredTo(call, registration)
    if (!answered.ok) return answered
    if (answered.value) return accept(answered.value)
    // Theirs already: what was written behind an answer that got lost.
    if (registration.status === 'confirmed') return accept(mineOf(registration))
    return take(call, session, registration)
  })

async function lapse(world: World, session: Session, seating: Seating): Promise<void> {
  const now = world.now()
  for (const residentId of lapsed(seating, now)) {
    const isMeant: Parameters<typeof giveBack>[1]['isMeant'] = ({ entry: { offeredUntil } }) =>
      offeredUntil !== undefined && offeredUntil <= now
    await giveBack(world, { session, residentId, isMeant })
    await mend(world, session, { residentId })
  }
}

/** For the sweep: what was offered and not answered passes to the next. */
export async function seatingIsDue(world: World, id: string): Promise<void> {
  const [seatsId = '', shard = '0'] = id.split('#')
  const session = await seatsSessionOf(seatsId as SessionId)
  const seating = await loadSeating(seatsId as SessionId, Number(shard))
  if (session && seating) await lapse(world, session, seating)
}
