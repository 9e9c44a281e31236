import type * as contract from '../../../shared/contract/resident'
import type { HouseholdId, MembershipId, ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { deskPage } from '../../place/desk/actions'
import { loadAccess } from '../../platform/access'
import type { Action, Call } from '../../platform/call'
import { type Change, commit } from '../../platform/commit'
import { isRepeat } from '../../platform/done'
import { withFreshRead } from '../../platform/retry'
import { workerOf } from '../../platform/session'
import type { World } from '../../platform/world'
import { standingOf } from '../actions'
import { judgingWords, type WordsRefused } from '../block/words/actions'
import { isOfAge, letIntoCare } from '../care/letting/actions'
import { movingIn, turnedAway } from '../household/actions'
import type { Family, FamilyRefusal } from '../household/rules'
import { leaseDue, withDue } from '../leaving/rules'
import { decideMembership, isSameDecision, type Membership, type Verdict } from '../rules'
import { listRequests, loadMembership } from '../store'
import { changeMembership } from '../writes'
import { behindDoors, requestView } from './doors/actions'

/** Who waits to be verified in a community, the longest first. */
export const listMembershipRequests: Action<typeof contract.listMembershipRequests> = async (
  { caller, world },
  asked,
) => {
  const page = await deskPage(caller, asked, { name: 'requests', list: listRequests })
  if (!page.ok) return page
  const { proof, rows, goesOn } = page.value
  const behind = await behindDoors(world, proof, rows)
  return accept({ requests: rows.map((row) => requestView(row, behind)), ...goesOn })
}

/** One request for whoever decides it, also when it is decided: then what came of it. */
export async function requestFor(
  { caller, world }: Pick<Call<'worker'>, 'caller' | 'world'>,
  membershipId: MembershipId,
) {
  const membership = await loadMembership(membershipId)
  const proof = membership && workerOf(caller, membership)
  if (!membership || !proof) return refuse({ code: 'membership.notFound' } as const)
  if (membership.status !== 'requested') return accept({ proof, membership, request: undefined })
  const row = { id: membership.id, sortKey: '', card: membership }
  return accept({
    ...{ proof, membership },
    request: requestView(row, await behindDoors(world, proof, [row])),
  })
}

type TermOver = { readonly code: 'membership.termOver' }
type OwnPhone = { readonly code: 'care.ownPhone' }
type NotFound = { readonly code: 'membership.notFound' }

/** The decision, and the copy of it that rights are read from, all or nothing. */
async function carryOut(
  world: World,
  decided: Membership,
  also: readonly Change[],
): Promise<Outcome<undefined, NotFound>> {
  const access = await loadAccess(decided.residentId)
  if (!access) return refuse({ code: 'membership.notFound' })
  const memberships = access.memberships.map((one) =>
    one.id === decided.id ? standingOf(decided) : one,
  )
  const cared = await letIntoCare(world, decided, { ...access, memberships })
  await commit(changeMembership(decided), ...cared, ...also)
  return accept(undefined)
}

async function letIn(
  world: World,
  decided: Membership,
  family: Family | undefined,
): Promise<Outcome<undefined, NotFound | FamilyRefusal | TermOver | OwnPhone>> {
  if (decided.lastDay !== undefined && decided.lastDay < world.today())
    return refuse({ code: 'membership.termOver' })
  if (await isOfAge(decided, world.today())) return refuse({ code: 'care.ownPhone' })
  const moved = await movingIn(world, decided, family ?? decided.relative?.householdId)
  if (!moved.ok) return moved
  if (!moved.value) return refuse({ code: 'membership.notFound' })
  const { householdId, changes } = moved.value
  return carryOut(world, { ...decided, householdId }, changes)
}

const turnAway = async (world: World, decided: Membership) =>
  carryOut(world, decided, await turnedAway(world, decided))

const requestBy = ({ decidedBy, decidedUnder }: Membership, worker: ResidentId) =>
  decidedBy === worker ? decidedUnder : undefined

const dueOf = (membership: Membership, now: number): number | undefined =>
  membership.status === 'approved' ? leaseDue(membership, now) : undefined

type Asked<Refusal> = {
  readonly membershipId: MembershipId
  readonly verdict: Verdict
  readonly household?: HouseholdId | undefined
  readonly settle: (decided: Membership) => Promise<Outcome<undefined, Refusal>>
}

const decide = <Refusal>(
  call: Call<'worker'>,
  { membershipId, verdict, household, settle }: Asked<Refusal>,
) =>
  withFreshRead(call.world, async () => {
    const { world, caller, request } = call
    const membership = await loadMembership(membershipId)
    if (!membership || !workerOf(caller, membership)) return refuse({ code: 'membership.notFound' })
    const decision = { verdict, household, by: caller.id, at: world.now() }
    const answer = accept({ id: membership.id, status: verdict.status })
    const repeat = isRepeat(requestBy(membership, caller.id), request)
    if (!repeat.ok) return repeat
    if (repeat.value || isSameDecision(membership, decision)) return answer
    const decided = decideMembership(membership, decision)
    if (!decided.ok) return decided
    const settled = await settle(
      withDue({ ...decided.value, decidedUnder: request }, dueOf(decided.value, decision.at)),
    )
    return settled.ok ? answer : settled
  })

export const approveMembership: Action<typeof contract.approveMembership> = async (
  call,
  { membershipId, family, lastDay },
) => {
  const verdict = { status: 'approved', ...(lastDay === undefined ? {} : { lastDay }) } as const
  const settle = (decided: Membership) => letIn(call.world, decided, family)
  const household = family === 'own' ? call.world.idFor('household', membershipId) : family
  return decide(call, { membershipId, verdict, household, settle })
}

export const rejectMembership: Action<typeof contract.rejectMembership> = (
  call,
  { membershipId, reason, words },
) => {
  const judge = judgingWords(call.world, call.caller.id)
  return decide(call, {
    membershipId,
    verdict: { status: 'rejected', reason, ...(words === undefined ? {} : { words }) },
    settle: async (decided): Promise<Outcome<undefined, NotFound | WordsRefused>> => {
      const judged = await judge(words)
      return judged.ok ? turnAway(call.world, decided) : judged
    },
  })
}
