import type * as contract from '../../../shared/contract/callList'
import type { CommunityId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { placeOf } from '../../place/actions'
import type { Action, Call } from '../../platform/call'
import { withFreshRead } from '../../platform/retry'
import { workerOf } from '../../platform/session'
import { dueAt } from '../../registration/calling/due/actions'
import { homeOf } from '../../registration/desk/actions'
import { callNumberOf } from '../../resident/phone/actions'
import { noted } from '../emergency/actions'

/** Whom a community calls at this moment, for its workers. */
async function calledBy({ world, caller }: Call<'worker'>, communityId: CommunityId) {
  const community = await placeOf(communityId)
  const proof = community && workerOf(caller, community)
  return community?.kind === 'community' && proof ? dueAt(world, { proof, community }) : []
}

/** Of whoever stands on the call list of the community at this moment, and of nobody else. */
export const openSeatPhone: Action<typeof contract.openSeatPhone> = (
  call,
  { sessionId, membershipId },
) =>
  withFreshRead(call.world, async () => {
    const home = await homeOf(call, membershipId)
    if (!home.ok) return home
    const { residentId, communityId } = home.value
    const about = (await calledBy(call, communityId)).find(
      ({ session, registration }) =>
        session.id === sessionId && registration.residentId === residentId,
    )
    if (!about) return refuse({ code: 'seatCall.notDue' })
    const phone = await callNumberOf(residentId)
    if (phone === undefined) return refuse({ code: 'seatCall.noPhone' })
    const written = await noted(call, about.session, { residentId, what: 'phone' })
    return written.ok ? accept({ phone }) : written
  })
