import type * as contract from '../../../shared/contract/resident'
import type { MembershipRequest } from '../../../shared/contract/resident'
import type { MembershipId, ResidentId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { deskPage } from '../../place/desk/actions'
import { changeAccess, loadAccess } from '../../platform/access'
import type { Action, Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { isRepeat } from '../../platform/done'
import { next } from '../../platform/facts'
import type { Row } from '../../platform/lists'
import { withFreshRead } from '../../platform/retry'
import { workerOf } from '../../platform/session'
import { standingOf } from '../actions'
import {
  decideMembership,
  type Household,
  isSameDecision,
  type Membership,
  type Resident,
  type Verdict,
} from '../rules'
import {
  listRequests,
  loadHousehold,
  loadHouseholds,
  loadMembership,
  loadResidents,
  type RequestCard,
} from '../store'
import { changeHousehold, changeMembership } from '../writes'

type Found = {
  readonly resident: Pick<Resident, 'name' | 'addressForm' | 'phone'> | undefined
  readonly household: Pick<Household, 'unit' | 'room' | 'members'> | undefined
}

const phoneOf = (
  phone: Resident['phone'],
): Pick<MembershipRequest, 'phone' | 'wasOthersPhone'> => ({
  ...(phone === undefined ? {} : { phone: phone.number }),
  ...(phone?.wasOthers ? { wasOthersPhone: true } : {}),
})

const requestView = ({ id, card }: Row<RequestCard>, found: Found): MembershipRequest => {
  const { name = '', addressForm = '' } = found.resident ?? {}
  const { unit, room, members } = found.household ?? { unit: '', room: '', members: [] }
  const { compoundName, buildingName, requestedAt } = card
  return {
    ...{ name, addressForm, compoundName, buildingName, unit, room, requestedAt },
    id: id as MembershipId,
    ...phoneOf(found.resident?.phone),
    livingThere: members.length,
  }
}

/** Who waits to be verified in a community, the longest first. */
export const listMembershipRequests: Action<typeof contract.listMembershipRequests> = async (
  { caller },
  asked,
) => {
  const page = await deskPage(caller, asked, { name: 'requests', list: listRequests })
  if (!page.ok) return page
  const { proof, rows, goesOn } = page.value
  const [residents, households] = await Promise.all([
    loadResidents(
      proof,
      rows.map(({ card }) => card.residentId),
    ),
    loadHouseholds(
      proof,
      rows.map(({ card }) => card.householdId),
    ),
  ])
  const requests = rows.map((row) =>
    requestView(row, {
      resident: residents.get(row.card.residentId),
      household: households.get(row.card.householdId),
    }),
  )
  return accept({
    requests,
    ...goesOn,
  })
}

async function carryOut(decided: Membership): Promise<boolean> {
  const [access, household] = await Promise.all([
    loadAccess(decided.residentId),
    loadHousehold(decided.householdId),
  ])
  if (!access || !household) return false
  const memberships = access.memberships.map((one) =>
    one.id === decided.id ? standingOf(decided) : one,
  )
  const members = [...new Set([...household.members, decided.residentId])]
  await commit(
    changeMembership(decided),
    changeAccess(next(access, { memberships })),
    ...(decided.status === 'approved' ? [changeHousehold(next(household, { members }))] : []),
  )
  return true
}

const requestBy = ({ decidedBy, decidedUnder }: Membership, worker: ResidentId) =>
  decidedBy === worker ? decidedUnder : undefined

const decide = (call: Call<'worker'>, membershipId: MembershipId, verdict: Verdict) =>
  withFreshRead(call.world, async () => {
    const { world, caller, request } = call
    const membership = await loadMembership(membershipId)
    if (!membership || !workerOf(caller, membership)) return refuse({ code: 'membership.notFound' })
    const decision = { verdict, by: caller.id, at: world.now() }
    const answer = accept({ id: membership.id, status: verdict.status })
    const repeat = isRepeat(requestBy(membership, caller.id), request)
    if (!repeat.ok) return repeat
    if (repeat.value || isSameDecision(membership, decision)) return answer
    const decided = decideMembership(membership, decision)
    if (!decided.ok) return decided
    const settled = { ...decided.value, decidedUnder: request }
    return (await carryOut(settled)) ? answer : refuse({ code: 'membership.notFound' })
  })

export const approveMembership: Action<typeof contract.approveMembership> = (
  call,
  { membershipId },
) => decide(call, membershipId, { status: 'approved' })

export const rejectMembership: Action<typeof contract.rejectMembership> = (
  call,
  { membershipId, reason },
) => decide(call, membershipId, { status: 'rejected', reason })
