import type { InputOf } from '../../shared/contract/endpoint'
import type * as contract from '../../shared/contract/resident'
import type { Me, MyMembership } from '../../shared/contract/resident'
import type { ContentLabel } from '../../shared/contract/refusals'
import type { CompoundId, MembershipId, ResidentId } from '../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../shared/kernel/outcome'
import type { Compound } from '../place/rules'
import { compoundOf } from '../place/actions'
import {
  type Access,
  type AccessMembership,
  type AccessPost,
  changeAccess,
  loadAccess,
} from '../platform/access'
import type { Action, Call } from '../platform/call'
import { commit } from '../platform/commit'
import { next } from '../platform/facts'
import { withFreshRead } from '../platform/retry'
import { type Caller, isHeld } from '../platform/session'
import { checkText } from '../platform/wechat'
import {
  calledAfter,
  decideRequest,
  doorName,
  type Household,
  type Membership,
  type Resident,
} from './rules'
import { loadHousehold, loadMembership, loadResident } from './store'
import { changeHousehold, changeMembership, changeResident } from './writes'

const myMembership = (one: AccessMembership): MyMembership => ({
  id: one.id,
  compoundId: one.compoundId,
  compoundName: one.compoundName,
  buildingName: one.buildingName,
  status: one.status,
  ...(one.reason === undefined ? {} : { reason: one.reason }),
})

const myPost = ({ id, role, nodeId, nodeName }: AccessPost): Me['posts'][number] => ({
  ...{ id, role, nodeName },
  nodeId: nodeId as Me['posts'][number]['nodeId'],
})

/** What somebody sees of their own standing at an instant. */
export function meOf({ access, at }: Pick<Caller, 'access' | 'at'>): Me {
  const { residentId, addressForm, memberships, posts, hasPhone, agreedTo } = access
  return {
    id: residentId,
    ...(addressForm === undefined ? {} : { addressForm }),
    memberships: memberships.map(myMembership),
    posts: posts.filter((post) => isHeld(post, at)).map(myPost),
    ...(hasPhone ? { hasPhone } : {}),
    ...(agreedTo === undefined ? {} : { agreedTo }),
  }
}

/** For the content check, which wants to know whose words they are; never for an answer. */
export const openidOf = async (id: ResidentId): Promise<string | undefined> =>
  (await loadResident(id))?.openid

/** The full name, for the worker who compares it with a certificate. */
export const nameOf = async (id: ResidentId): Promise<string | undefined> =>
  (await loadResident(id))?.name

/** The door in a compound (3栋2单元502), for the other party of an agreed booking and for nobody else. */
export async function doorOf(id: ResidentId, compoundId: CompoundId): Promise<string | undefined> {
  const access = await loadAccess(id)
  const home = access?.memberships.find((one) => one.compoundId === compoundId)
  const household = home && (await loadHousehold(home.householdId))
  return household && `${household.buildingName}${household.unit}单元${household.room}`
}

export const showMe: Action<typeof contract.showMe> = ({ caller }) =>
  Promise.resolve(accept(meOf(caller)))

type Asked = InputOf<typeof contract.requestMembership>

function membershipOf(
  { world, caller, request }: Call,
  { compound, building }: { compound: Compound; building: Compound['buildings'][number] },
  asked: Asked,
): Membership {
  const { districtId, streetId, communityId, compoundId } = compound
  const door = [doorName(asked.unit), doorName(asked.room)]
  return {
    ...{ districtId, streetId, communityId, compoundId },
    id: world.idFor('membership', caller.id, request.key),
    rev: 1,
    residentId: caller.id,
    householdId: world.idFor('household', compoundId, building.id, ...door),
    buildingId: building.id,
    compoundName: compound.name,
    buildingName: building.name,
    status: 'requested',
    requestedAt: world.now(),
    request,
  }
}

const householdOf = (membership: Membership, asked: Asked): Household => {
  const { districtId, streetId, communityId, compoundId, buildingId, buildingName } = membership
  return {
    ...{ districtId, streetId, communityId, compoundId, buildingId, buildingName },
    unit: doorName(asked.unit),
    room: doorName(asked.room),
    id: membership.householdId,
    rev: 1,
    members: [],
  }
}

/** The copy of a membership that rights are read from. */
export const standingOf = (membership: Membership): AccessMembership => {
  const { id, householdId, buildingId, compoundName, buildingName, status, reason } = membership
  const { districtId, streetId, communityId, compoundId } = membership
  return {
    ...{ districtId, streetId, communityId, compoundId },
    ...{ id, householdId, buildingId, compoundName, buildingName, status },
    ...(reason === undefined ? {} : { reason }),
  }
}

type Replay = Outcome<MyMembership | undefined, { readonly code: 'idempotency.keyReused' }>

async function askedBefore(
  { caller, request }: Call,
  id: MembershipId,
  tryNumber: number,
): Promise<Replay> {
  const isKnown = caller.access.memberships.some((one) => one.id === id)
  if (tryNumber === 1 && !isKnown) return accept(undefined)
  const stored = await loadMembership(id)
  if (!stored) return accept(undefined)
  if (stored.request.hash !== request.hash) return refuse({ code: 'idempotency.keyReused' })
  // As it was first answered, whatever the worker has decided since.
  const { reason: _decidedLater, ...first } = standingOf(stored)
  return accept(myMembership({ ...first, status: 'requested' }))
}

type Person = { readonly access: Access; readonly resident: Resident }
type Called = Pick<Asked, 'name' | 'addressForm'>

async function write(membership: Membership, { access, resident }: Person, asked: Asked) {
  const others = access.memberships.filter(({ compoundId }) => compoundId !== asked.compoundId)
  const household = await loadHousehold(membership.householdId)
  await commit(
    changeMembership(membership),
    changeAccess(
      next(access, {
        addressForm: asked.addressForm,
        memberships: [...others, standingOf(membership)],
      }),
    ),
    changeResident(next(resident, { name: asked.name, addressForm: asked.addressForm })),
    ...(household ? [] : [changeHousehold(householdOf(membership, asked))]),
  )
}

/** What neighbours will read is checked at once; the rest is seen by the worker who verifies. */
async function calledFor(
  { world }: Call,
  { access: { memberships, addressForm }, resident: { openid, name } }: Person,
  asked: Asked,
): Promise<Outcome<Called, { readonly code: 'content.refused'; readonly label: ContentLabel }>> {
  const verdict = await checkText(world, { openid, scene: 'profile', content: asked.addressForm })
  if (verdict.is === 'risky') return refuse({ code: 'content.refused', label: verdict.label })
  const isPassed = verdict.is === 'passed'
  return accept(calledAfter({ memberships, name, addressForm }, asked, { isPassed }))
}

/** Asks to be verified as living in a household; a worker of the community decides. */
export const requestMembership: Action<typeof contract.requestMembership> = async (call, asked) => {
  const compound = await compoundOf(asked.compoundId)
  if (!compound || compound.districtId !== call.caller.districtId)
    return refuse({ code: 'place.notFound' })
  const building = compound.buildings.find(({ id }) => id === asked.buildingId)
  if (!building) return refuse({ code: 'membership.noSuchBuilding' })
  const wanted = membershipOf(call, { compound, building }, asked)
  return withFreshRead(call.world, async (tryNumber) => {
    const before = await askedBefore(call, wanted.id, tryNumber)
    if (!before.ok) return before
    if (before.value) return accept(before.value)
    const [access, resident] = await Promise.all([
      loadAccess(call.caller.id),
      loadResident(call.caller.id),
    ])
    if (!access || !resident) return refuse({ code: 'session.expired' })
    const decision = decideRequest(access.memberships, wanted)
    if (!decision.ok) return decision
    const called = await calledFor(call, { access, resident }, asked)
    if (!called.ok) return called
    await write(decision.value, { access, resident }, { ...asked, ...called.value })
    return accept(myMembership(standingOf(decision.value)))
  })
}
