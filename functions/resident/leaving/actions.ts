import type * as contract from '../../../shared/contract/household'
import type { CompoundId, MembershipId, ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { type Access, changeAccess, loadAccess } from '../../platform/access'
import type { Action, Call } from '../../platform/call'
import { type Change, commit } from '../../platform/commit'
import { answeredBefore, answerThen, carriedOut } from '../../platform/done'
import { next } from '../../platform/facts'
import { withFreshRead } from '../../platform/retry'
import { workerOf } from '../../platform/session'
import type { World } from '../../platform/world'
import { standingOf } from '../actions'
import { movingFrom, turnedAway } from '../household/actions'
import type { Membership } from '../rules'
import { loadMembership } from '../store'
import { changeMembership } from '../writes'
import { decideLease, decideLeave, elapsed } from './rules'

const isOver = ({ status }: Membership): boolean => status === 'left' || status === 'withdrawn'

const withStanding = (access: Access, membership: Membership): Change => {
  const memberships = access.memberships.flatMap((one) => {
    if (one.id !== membership.id) return [one]
    return isOver(membership) ? [] : [standingOf(membership)]
  })
  return changeAccess(next(access, { memberships }))
}

/** What it leaves behind its door. */
const clearing = (world: World, after: Membership): Promise<readonly Change[]> =>
  after.status === 'withdrawn' ? turnedAway(world, after) : movingFrom(world, after)

/** The right to live there ends with this very change; what follows from it comes behind. */
export async function carryOut(world: World, after: Membership): Promise<void> {
  const access = await loadAccess(after.residentId)
  const isStanding = access?.memberships.some(({ id }) => id === after.id)
  const moving = isOver(after) && isStanding ? await clearing(world, after) : []
  await commit(
    changeMembership(after),
    ...(access && isStanding ? [withStanding(access, after)] : []),
    ...moving,
  )
}

type Missing = 'membership.notFound' | 'membership.unknown'
type Output = { readonly id: MembershipId }
type Deciding<Answer extends Output, Refusal, Code extends Missing> = {
  /** What is said where there is none: of a request, or of somebody who lives there. */
  readonly missing: Code
  readonly may: (membership: Membership) => boolean
  readonly decide: (membership: Membership) => Outcome<Membership, Refusal>
  readonly answer: Answer
}

/** One keyed change of a membership: a repeat is answered as it was, and changes nothing. */
export const changeKeyed = <Answer extends Output, Refusal, Code extends Missing>(
  { world, request }: Call<'resident' | 'worker'>,
  { missing, may, decide, answer }: Deciding<Answer, Refusal, Code>,
) =>
  withFreshRead(world, async () => {
    const membership = await loadMembership(answer.id)
    if (!membership || !may(membership)) return refuse({ code: missing })
    const earlier = membership.done ?? []
    const before = answeredBefore(earlier, request)
    if (!before.ok) return before
    if (before.value) return accept(answerThen(before.value, answer))
    const decided = decide(membership)
    if (!decided.ok) return decided
    const told = { at: world.now(), answer: JSON.stringify(answer) }
    await carryOut(world, { ...decided.value, done: carriedOut(earlier, request, told) })
    return accept(answer)
  })

const left = (id: MembershipId) => ({ id, status: 'left' }) as const

export const leaveHome: Action<typeof contract.leaveHome> = (call, { membershipId }) => {
  const leaving = { because: 'moved', by: call.caller.id, at: call.world.now() } as const
  return changeKeyed(call, {
    missing: 'membership.unknown',
    may: ({ residentId }) => residentId === call.caller.id,
    decide: (membership) => decideLeave(membership, leaving),
    answer: left(membershipId),
  })
}

type OwnRefusal = { readonly code: 'membership.ownRequest' }

/** What a worker decides of others, never of themselves. */
const byWorker =
  <Refusal>(
    { caller }: Call<'worker'>,
    decide: (membership: Membership) => Outcome<Membership, Refusal>,
  ) =>
  (membership: Membership): Outcome<Membership, Refusal | OwnRefusal> =>
    membership.residentId === caller.id
      ? refuse({ code: 'membership.ownRequest' })
      : decide(membership)

const isTheirs =
  ({ caller }: Call<'worker'>) =>
  (membership: Membership): boolean =>
    workerOf(caller, membership) !== undefined

export const moveOut: Action<typeof contract.moveOut> = (call, { membershipId }) => {
  const leaving = { because: 'movedOut', by: call.caller.id, at: call.world.now() } as const
  return changeKeyed(call, {
    missing: 'membership.unknown',
    may: isTheirs(call),
    decide: byWorker(call, (membership) => decideLeave(membership, leaving)),
    answer: left(membershipId),
  })
}

export const setLease: Action<typeof contract.setLease> = async (
  call,
  { membershipId, lastDay },
) => {
  const { world } = call
  if (lastDay !== undefined && lastDay < world.today())
    return refuse({ code: 'membership.termOver' })
  return changeKeyed(call, {
    missing: 'membership.unknown',
    may: isTheirs(call),
    decide: byWorker(call, (membership) => decideLease(membership, lastDay, world.now())),
    answer: { id: membershipId, ...(lastDay === undefined ? {} : { lastDay }) },
  })
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

/** At a place to practise, which is cleared: somebody's stay ends with all that follows from it. */
export async function endStay(
  world: World,
  residentId: ResidentId,
  compoundId: CompoundId,
): Promise<void> {
  await withFreshRead(world, async () => {
    const access = await loadAccess(residentId)
    const home = access?.memberships.find((one) => one.compoundId === compoundId)
    const membership = home && (await loadMembership(home.id))
    const leaving = { because: 'termOver', by: 'clock', at: world.now() } as const
    const left = membership && decideLeave(membership, leaving)
    if (left?.ok) await carryOut(world, left.value)
    return accept(undefined)
  })
}
