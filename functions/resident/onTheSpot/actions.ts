import type { InputOf } from '../../../shared/contract/endpoint'
import type * as contract from '../../../shared/contract/onTheSpot'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { compoundOf } from '../../place/actions'
import type { Compound } from '../../place/rules'
import { notOpen } from '../../place/standing/rules'
import { type Access, changeAccess } from '../../platform/access'
import type { Action, Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { StaleRead, withFreshRead } from '../../platform/retry'
import { workerOf } from '../../platform/session'
import { checkText } from '../../platform/wechat'
import { openidOf, standingOf } from '../actions'
import { doorIdOf, movingInto } from '../household/actions'
import { namedAlike } from '../household/known/actions'
import { doorName, type Household } from '../household/rules'
import type { Membership, Resident } from '../rules'
import { loadMembership } from '../store'
import { changeMembership, changeResident } from '../writes'

type Asked = InputOf<typeof contract.registerOnTheSpot>
type Building = Compound['buildings'][number]
type Home = { readonly compound: Compound; readonly building: Building }

function membershipOf(
  { world, caller, request }: Call<'worker'>,
  { compound, building }: Home,
): Membership {
  const { districtId, streetId, communityId, compoundId, name } = compound
  const id = world.idFor('membership', caller.id, request.key)
  const now = world.now()
  return {
    ...{ districtId, streetId, communityId, compoundId, id, request },
    rev: 1,
    residentId: world.idFor('resident', caller.id, request.key),
    householdId: world.idFor('household', id),
    buildingId: building.id,
    compoundName: name,
    buildingName: building.name,
    status: 'approved',
    requestedAt: now,
    decidedAt: now,
    decidedBy: caller.id,
    decidedUnder: request,
  }
}

/** Not stored as yet: whether it is, depends on the family. */
const householdFor = (membership: Membership, { unit, room }: Asked): Household => {
  const { districtId, streetId, communityId, compoundId, buildingId, buildingName } = membership
  return {
    ...{ districtId, streetId, communityId, compoundId, buildingId, buildingName },
    ...{ id: membership.householdId, rev: 0, members: [] },
    ...{ unit: doorName(unit), room: doorName(room) },
  }
}

const residentFor = (
  { caller, world }: Call<'worker'>,
  { residentId: id, districtId }: Membership,
  { name, addressForm, consent }: Asked,
): Resident => ({
  ...{ id, rev: 1, districtId, name, addressForm },
  care: { kind: 'elder', consent, by: caller.id, since: world.now() },
})

async function register(call: Call<'worker'>, wanted: Membership, asked: Asked) {
  const { world } = call
  const household = householdFor(wanted, asked)
  const moved = await movingInto(world, household, { membership: wanted, family: asked.family })
  // The door is read before the names behind it: whoever moves in meanwhile raises its revision.
  const [twin] = await namedAlike(doorIdOf(world, household), asked.name)
  // The same request, a moment ago.
  if (twin?.id === wanted.residentId) throw new StaleRead()
  if (twin) return refuse({ code: 'membership.sameName' })
  if (!moved.ok) return moved
  if (!moved.value) return refuse({ code: 'membership.noSuchFamily' })
  const membership = { ...wanted, householdId: moved.value.householdId }
  const { residentId, districtId } = membership
  const access: Access = {
    ...{ residentId, rev: 1, districtId, addressForm: asked.addressForm },
    ...{ memberships: [standingOf(membership)], posts: [] },
  }
  await commit(
    changeMembership(membership),
    changeResident(residentFor(call, membership, asked)),
    changeAccess(access),
    ...moved.value.changes,
  )
  return answerFor(membership)
}

const answerFor = ({ id }: Membership) => accept({ id, status: 'approved' as const })

type Replay = Outcome<boolean, { readonly code: 'idempotency.keyReused' }>

async function registeredBefore({ request }: Call<'worker'>, { id }: Membership): Promise<Replay> {
  const stored = await loadMembership(id)
  if (!stored) return accept(false)
  return stored.request.hash === request.hash
    ? accept(true)
    : refuse({ code: 'idempotency.keyReused' })
}

/** The words are the worker's, so WeChat is asked in their name. */
const wordsFor = async ({ world, caller }: Call<'worker'>, content: string) =>
  checkText(world, { openid: (await openidOf(caller.id)) ?? '', scene: 'profile', content })

async function homeFor({ caller }: Call<'worker'>, { compoundId, buildingId }: Asked) {
  const compound = await compoundOf(compoundId)
  if (!compound || !workerOf(caller, compound)) return refuse({ code: 'place.notFound' })
  const closed = notOpen(compound)
  if (closed) return refuse(closed)
  const building = compound.buildings.find(({ id }) => id === buildingId)
  return building ? accept({ compound, building }) : refuse({ code: 'membership.noSuchBuilding' })
}

/** Somebody without a phone becomes a person of the household, verified by the worker who sees them. */
export const registerOnTheSpot: Action<typeof contract.registerOnTheSpot> = async (call, asked) => {
  const home = await homeFor(call, asked)
  if (!home.ok) return home
  const wanted = membershipOf(call, home.value)
  const before = await registeredBefore(call, wanted)
  if (!before.ok) return before
  if (before.value) return answerFor(wanted)
  const words = await wordsFor(call, asked.addressForm)
  if (words.is === 'risky') return refuse({ code: 'content.refused', label: words.label })
  return withFreshRead(call.world, async (tryNumber) => {
    // The same request may have come twice at once.
    const twin = tryNumber > 1 ? await registeredBefore(call, wanted) : before
    if (!twin.ok) return twin
    return twin.value ? answerFor(wanted) : register(call, wanted, asked)
  })
}
