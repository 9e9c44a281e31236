import type { InputOf } from '../../../shared/contract/endpoint'
import type { putDownRelative } from '../../../shared/contract/relatives'
import type { ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { type Access, type AccessMembership, changeAccess } from '../../platform/access'
import type { Call } from '../../platform/call'
import type { Change } from '../../platform/commit'
import { next } from '../../platform/facts'
import { StaleRead } from '../../platform/retry'
import { standingOf } from '../actions'
import { doorIdOf } from '../household/actions'
import { namedAlike } from '../household/known/actions'
import type { Household } from '../household/rules'
import { loadHousehold } from '../household/store'
import { changeHousehold } from '../household/writes'
import type { Membership, Resident } from '../rules'
import { loadMembership, loadResident } from '../store'
import { changeMembership, changeResident } from '../writes'
import { type Cared, decideWaiting } from './rules'
import { loadPutDown } from './store'

type Asked = Pick<InputOf<typeof putDownRelative>, 'name' | 'addressForm'>
type Wish = { readonly home: AccessMembership; readonly asked: Asked; readonly care: Cared }
type Writing = Pick<Call, 'world' | 'caller' | 'request'>

/** The request for somebody of one's own household; of its own household until a worker lets them in. */
function wantedBy({ world, caller, request }: Writing, { home, care }: Wish): Membership {
  const { districtId, streetId, communityId, compoundId } = home
  const { buildingId, compoundName, buildingName, householdId } = home
  const id = world.idFor('membership', 'relative', caller.id, request.key)
  const { kind, consent } = care
  return {
    ...{ districtId, streetId, communityId, compoundId, buildingId, compoundName, buildingName },
    ...{ id, rev: 1, residentId: world.idFor('resident', id), status: 'requested', request },
    householdId: world.idFor('household', id),
    requestedAt: world.now(),
    relative: { by: caller.id, kind, consent, householdId },
  }
}

/** Empty: it holds the door that the worker looks at. */
const doorOf = ({ unit, room }: Household, membership: Membership): Household => {
  const { districtId, streetId, communityId, compoundId, buildingId, buildingName } = membership
  return {
    ...{ districtId, streetId, communityId, compoundId, buildingId, buildingName, unit, room },
    ...{ id: membership.householdId, rev: 1, members: [] },
  }
}

const personOf = (
  { districtId, residentId: id, requestedAt: since }: Membership,
  { name, addressForm }: Asked,
  care: Resident['care'],
): Resident => ({
  ...{ id, rev: 1, districtId, name, addressForm },
  ...(care === undefined ? {} : { care: { ...care, since } }),
})

const rightsOf = (
  membership: Membership,
  addressForm: string,
  agreedTo: number | undefined,
): Access => {
  const { districtId, residentId } = membership
  return {
    ...{ districtId, residentId, rev: 1, addressForm, posts: [] },
    memberships: [standingOf(membership)],
    ...(agreedTo === undefined ? {} : { agreedTo }),
  }
}

type Replay = Outcome<Membership['id'] | undefined, { readonly code: 'idempotency.keyReused' }>

/** The answer given to this very request before, if it was. */
export async function putDownBefore(call: Writing, wish: Wish): Promise<Replay> {
  const { id } = wantedBy(call, wish)
  const stored = await loadMembership(id)
  if (!stored) return accept(undefined)
  return stored.request.hash === call.request.hash
    ? accept(id)
    : refuse({ code: 'idempotency.keyReused' })
}

export type Put = {
  readonly id: Membership['id']
  readonly personId: ResidentId
  readonly changes: readonly Change[]
}

/** What is written of somebody new whom one of the household puts down. `agreedTo`: of a child, by its guardian. */
export async function puttingDown(call: Writing, wish: Wish, agreedTo: number | undefined) {
  const { caller, world } = call
  const { home, asked, care } = wish
  const wanted = wantedBy(call, wish)
  const [me, household] = await Promise.all([
    loadResident(caller.id),
    loadHousehold(home.householdId),
  ])
  // Read a moment after the rights that named it.
  if (!me || !household) throw new StaleRead()
  const [waiting, living] = await Promise.all([
    loadPutDown(me),
    namedAlike(doorIdOf(world, household), asked.name),
  ])
  const named = waiting.map(({ membership: { id, status }, person: { name } }) => ({
    ...{ id, status, name },
  }))
  const decided = decideWaiting(named, { id: wanted.id, name: asked.name }, living)
  if (!decided.ok) return decided
  const put: Put = {
    ...{ id: wanted.id, personId: wanted.residentId },
    changes: [
      changeMembership(wanted),
      changeHousehold(doorOf(household, wanted)),
      changeResident(personOf(wanted, asked, { ...care, by: caller.id, since: 0 })),
      changeAccess(rightsOf(wanted, asked.addressForm, agreedTo)),
      changeResident(next(me, { putDown: decided.value })),
    ],
  }
  return accept(put)
}
