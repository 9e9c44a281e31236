import type * as contract from '../../shared/contract/resident'
import type { Me, MyMembership } from '../../shared/contract/resident'
import type { CompoundId, MembershipId, ResidentId } from '../../shared/kernel/ids'
import { accept } from '../../shared/kernel/outcome'
import { isPracticeId } from '../../shared/kernel/practice'
import type { WorkerOf } from '../../shared/kernel/scope'
import { type Access, type AccessMembership, type AccessPost, loadAccess } from '../platform/access'
import type { Action } from '../platform/call'
import { blockedAt, type Caller, livesThere, rightsOf } from '../platform/session'
import { loadHousehold } from './household/store'
import { leaseEnd } from './leaving/rules'
import type { Membership } from './rules'
import { loadMembership, loadResident, loadResidents } from './store'

export const myMembership = (one: AccessMembership): MyMembership => ({
  id: one.id,
  compoundId: one.compoundId,
  compoundName: one.compoundName,
  buildingName: one.buildingName,
  status: one.status,
  ...(one.reason === undefined ? {} : { reason: one.reason }),
  ...(one.lastDay === undefined ? {} : { lastDay: one.lastDay }),
  ...(isPracticeId(one.compoundId) ? { isPractice: true as const } : {}),
})

const myPost = ({ id, role, nodeId, nodeName }: AccessPost): Me['posts'][number] => ({
  ...{ id, role, nodeName },
  nodeId: nodeId as Me['posts'][number]['nodeId'],
})

/** What somebody sees of their own standing at an instant. */
export function meOf({ access, at }: Pick<Caller, 'access' | 'at'>): Me {
  const { residentId, addressForm, memberships, hasPhone, agreedTo, closingAt } = access
  return {
    id: residentId,
    ...(addressForm === undefined ? {} : { addressForm }),
    memberships: memberships
      .filter((one) => one.status !== 'approved' || livesThere(one, at))
      .map(myMembership),
    posts: rightsOf(access, at).map(myPost),
    ...(hasPhone ? { hasPhone } : {}),
    ...(agreedTo === undefined ? {} : { agreedTo }),
    ...(closingAt === undefined ? {} : { closingAt }),
    ...blockOf(access, at),
  }
}

function blockOf(access: Access, now: number): Pick<Me, 'block'> {
  const until = blockedAt(access, now)
  const { blockId: id } = access
  return until === undefined || id === undefined ? {} : { block: { id, until } }
}

/** For the content check, which wants to know whose words they are; never for an answer. */
export const openidOf = async (id: ResidentId): Promise<string | undefined> =>
  (await loadResident(id))?.openid

/** The full name, for the worker who compares it with a certificate. */
export const nameOf = async (id: ResidentId): Promise<string | undefined> =>
  (await loadResident(id))?.name

/** The full names, for the worker who has them before their eyes at a door; who is gone is left out. */
export const fullNamesOf = async (
  proof: WorkerOf,
  ids: readonly ResidentId[],
): Promise<ReadonlyMap<string, string>> => {
  const found = await loadResidents(proof, ids)
  return new Map([...found].flatMap(([id, { name }]) => (name === undefined ? [] : [[id, name]])))
}

/** For features above: the request itself. */
export const membershipOf = (id: MembershipId): Promise<Membership | undefined> =>
  loadMembership(id)

/** The door in a compound (3栋2单元502), for the other party of an agreed booking and for nobody else. */
export async function doorOf(id: ResidentId, compoundId: CompoundId): Promise<string | undefined> {
  const access = await loadAccess(id)
  const home = access?.memberships.find((one) => one.compoundId === compoundId)
  const household = home && (await loadHousehold(home.householdId))
  return household && `${household.buildingName}${household.unit}单元${household.room}`
}

export const showMe: Action<typeof contract.showMe> = ({ caller }) =>
  Promise.resolve(accept(meOf(caller)))

/** The copy of a membership that rights are read from. */
export const standingOf = (membership: Membership): AccessMembership => {
  const { id, householdId, buildingId, compoundName, buildingName, status, reason } = membership
  const { districtId, streetId, communityId, compoundId, lastDay } = membership
  if (status === 'left' || status === 'merged' || status === 'withdrawn')
    throw new Error('Who left has no standing.')
  return {
    ...{ districtId, streetId, communityId, compoundId },
    ...{ id, householdId, buildingId, compoundName, buildingName, status },
    ...(reason === undefined ? {} : { reason }),
    ...(lastDay === undefined ? {} : { lastDay, until: leaseEnd(lastDay) }),
  }
}
