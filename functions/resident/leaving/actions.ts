import type * as contract from '../../../shared/contract/household'
import type { MembershipId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { type Access, changeAccess, loadAccess } from '../../platform/access'
import type { Action, Call } from '../../platform/call'
import { type Change, commit } from '../../platform/commit'
import { isRepeat } from '../../platform/done'
import { next } from '../../platform/facts'
import { withFreshRead } from '../../platform/retry'
import { workerOf } from '../../platform/session'
import type { World } from '../../platform/world'
import { standingOf } from '../actions'
import { movingFrom } from '../household/actions'
import type { Membership } from '../rules'
import { loadMembership } from '../store'
import { changeMembership } from '../writes'
import { decideLease, decideLeave, elapsed } from './rules'

const withStanding = (access: Access, membership: Membership): Change => {
  const others = access.memberships.filter(({ id }) => id !== membership.id)
  const memberships = membership.status === 'left' ? others : [...others, standingOf(membership)]
  return changeAccess(next(access, { memberships }))
}

/** The right to live there ends with this very change; what follows from it comes behind. */
async function carryOut(world: World, after: Membership): Promise<void> {
  const access = await loadAccess(after.residentId)
  const isStanding = access?.memberships.some(({ id }) => id === after.id)
  const moving = after.status === 'left' && isStanding ? await movingFrom(world, after) : []
  await commit(
    changeMembership(after),
    ...(access && isStanding ? [withStanding(access, after)] : []),
    ...moving,
  )
}

type NotFound = { readonly code: 'membership.notFound' }
type May = (membership: Membership) => boolean
type Decide<Refusal> = (membership: Membership) => Outcome<Membership, Refusal>
type Deciding<Refusal> = { readonly may: May; readonly decide: Decide<Refusal> }

/** One keyed change of a membership: a repeat changes nothing. */
const change = <Refusal>(
  { world, request }: Call<'resident' | 'worker'>,
  membershipId: MembershipId,
  { may, decide }: Deciding<Refusal>,
) =>
  withFreshRead(world, async () => {
    const membership = await loadMembership(membershipId)
    if (!membership || !may(membership)) return refuse<NotFound>({ code: 'membership.notFound' })
    const repeat = isRepeat(membership.changedUnder, request)
    if (!repeat.ok) return repeat
    if (repeat.value) return accept(membership)
    const decided = decide(membership)
    if (!decided.ok) return decided
    const after = { ...decided.value, changedUnder: request }
    await carryOut(world, after)
    return accept(after)
  })

export const leaveHome: Action<typeof contract.leaveHome> = async (call, { membershipId }) => {
  const { id: by } = call.caller
  const answer = await change(call, membershipId, {
    may: ({ residentId }) => residentId === by,
    decide: (membership) => decideLeave(membership, { because: 'moved', by, at: call.world.now() }),
  })
  return answer.ok ? accept({ id: membershipId, status: 'left' as const }) : answer
}

type OwnRefusal = { readonly code: 'membership.ownRequest' }

/** What a worker decides of others, never of themselves. */
const byWorker = <Refusal>(
  { caller }: Call<'worker'>,
  decide: Decide<Refusal>,
): Deciding<Refusal | OwnRefusal> => ({
  may: (membership) => workerOf(caller, membership) !== undefined,
  decide: (membership) =>
    membership.residentId === caller.id
      ? refuse({ code: 'membership.ownRequest' })
      : decide(membership),
})

export const moveOut: Action<typeof contract.moveOut> = async (call, { membershipId }) => {
  const leaving = { because: 'movedOut', by: call.caller.id, at: call.world.now() } as const
  const answer = await change(
    call,
    membershipId,
    byWorker(call, (membership) => decideLeave(membership, leaving)),
  )
  return answer.ok ? accept({ id: membershipId, status: 'left' as const }) : answer
}

export const setLease: Action<typeof contract.setLease> = async (
  call,
  { membershipId, lastDay },
) => {
  const { world } = call
  if (lastDay !== undefined && lastDay < world.today())
    return refuse({ code: 'membership.termOver' })
  const answer = await change(
    call,
    membershipId,
    byWorker(call, (membership) => decideLease(membership, lastDay, world.now())),
  )
  if (!answer.ok) return answer
  return accept({ id: membershipId, ...(lastDay === undefined ? {} : { lastDay }) })
}

/** A lease that comes to its end, and what may have been missed when somebody left. */
export async function membershipIsDue(world: World, id: string): Promise<void> {
  await withFreshRead(world, async () => {
    const membership = await loadMembership(id as MembershipId)
    const after = membership && elapsed(membership, world.now())
    if (after) await carryOut(world, after)
    return accept(undefined)
  })
}
