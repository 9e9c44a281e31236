import type * as contract from '../../../../shared/contract/seatsDesk'
import type { MembershipId } from '../../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'
import { loadAccess } from '../../../platform/access'
import type { Action, Call } from '../../../platform/call'
import { actingFor, blockedAt, livesThere } from '../../../platform/session'
import { joinWaitlist } from '../../line/actions'
import { signUp } from '../../signing/actions'
import { homeOf } from '../actions'
import { saidOfThem } from '../rules'

type CannotHave = {
  readonly code: 'membership.unknown' | 'membership.notLiving' | 'seat.notNow'
}

/** As if they called themself, from this one home; what they may not begin themself nobody begins for them. */
async function inTheirPlace(
  call: Call<'worker'>,
  membershipId: MembershipId,
): Promise<Outcome<Call, CannotHave>> {
  const { caller, world } = call
  const home = await homeOf(call, membershipId)
  if (!home.ok) return home
  const [access, now] = [await loadAccess(home.value.residentId), world.now()]
  const lives = access?.memberships.find(({ id }) => id === membershipId)
  if (!access || !lives || !livesThere(lives, now)) return refuse({ code: 'membership.notLiving' })
  if (blockedAt(access, now) !== undefined || access.closingAt !== undefined)
    return refuse({ code: 'seat.notNow' })
  const person = actingFor({ ...access, memberships: [lives] }, now)
  return accept({ ...call, caller: { ...person, workerId: caller.id } })
}

/** The very path of everybody: the same seats, the same line, the same refusals. */
export const signUpFor: Action<typeof contract.signUpFor> = async (
  call,
  { membershipId, ...wish },
) => {
  const theirs = await inTheirPlace(call, membershipId)
  return theirs.ok ? saidOfThem(await signUp(theirs.value, wish)) : theirs
}

export const joinWaitlistFor: Action<typeof contract.joinWaitlistFor> = async (
  call,
  { membershipId, ...wish },
) => {
  const theirs = await inTheirPlace(call, membershipId)
  return theirs.ok ? saidOfThem(await joinWaitlist(theirs.value, wish)) : theirs
}
