import type { InputOf } from '../../../../shared/contract/endpoint'
import type * as contract from '../../../../shared/contract/welcome'
import type { MyMembership } from '../../../../shared/contract/resident'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'
import { changeAccess, loadAccess } from '../../../platform/access'
import type { Action, Call } from '../../../platform/call'
import { type Change, commit } from '../../../platform/commit'
import { next } from '../../../platform/facts'
import { once } from '../../../platform/done'
import { withFreshRead } from '../../../platform/retry'
import type { World } from '../../../platform/world'
import { myMembership, standingOf } from '../../actions'
import { movingInto, turnedAway } from '../../household/actions'
import type { Household } from '../../household/rules'
import { type Called, calledFor, type Person } from '../../joining/actions'
import { decideWithdrawal } from '../../joining/rules'
import { leaseDue, withDue } from '../../leaving/rules'
import type { Membership } from '../../rules'
import { loadMembership, loadResident } from '../../store'
import { changeMembership, changeResident } from '../../writes'
import { findWelcome } from '../actions'
import { decideTaking, type Welcome } from '../rules'
import { forgetWelcome } from '../writes'

type Asked = InputOf<typeof contract.takeWelcomeCode>

function membershipOf({ world, caller, request }: Call, welcome: Welcome): Membership {
  const { districtId, streetId, communityId, compoundId, compoundName } = welcome
  const { buildingId, buildingName, lastDay } = welcome
  const id = world.idFor('membership', caller.id, request.key)
  const now = world.now()
  const membership: Membership = {
    ...{ districtId, streetId, communityId, compoundId, compoundName },
    ...{ id, rev: 1, residentId: caller.id, householdId: world.idFor('household', id) },
    ...{ buildingId, buildingName, status: 'approved', requestedAt: now },
    ...{ decidedAt: now, decidedBy: welcome.by, request },
    ...(lastDay === undefined ? {} : { lastDay }),
  }
  return withDue(membership, leaseDue(membership, now))
}

/** Not stored as yet: whether it is, depends on the family. */
const householdOf = (membership: Membership, { unit, room }: Welcome): Household => {
  const { districtId, streetId, communityId, compoundId, buildingId, buildingName } = membership
  return {
    ...{ districtId, streetId, communityId, compoundId, buildingId, buildingName, unit, room },
    ...{ id: membership.householdId, rev: 0, members: [] },
  }
}

/** What they had asked for here themselves is settled with it. */
async function instead(world: World, { access }: Person, compoundId: string) {
  const asked = access.memberships.find(
    (one) => one.compoundId === compoundId && one.status === 'requested',
  )
  const waiting = asked && (await loadMembership(asked.id))
  const gone = waiting && decideWithdrawal(waiting)
  if (!gone?.ok) return []
  return [changeMembership(gone.value), ...(await turnedAway(world, gone.value))]
}

type Taken = { readonly membership: Membership; readonly called: Called }

async function write(
  { access, resident }: Person,
  { membership, called }: Taken,
  also: readonly Change[],
): Promise<void> {
  const { compoundId } = membership
  const others = access.memberships.filter((one) => one.compoundId !== compoundId)
  const memberships = [...others, standingOf(membership)]
  await commit(
    changeMembership(membership),
    changeAccess(next(access, { addressForm: called.addressForm, memberships })),
    changeResident(next(resident, called)),
    ...also,
  )
}

async function personOf({ caller }: Call): Promise<Person | undefined> {
  const [access, resident] = await Promise.all([loadAccess(caller.id), loadResident(caller.id)])
  return access && resident && { access, resident }
}

async function take(call: Call, welcome: Welcome, { addressForm }: Asked) {
  const { world } = call
  const person = await personOf(call)
  if (!person) return refuse({ code: 'session.expired' })
  const decided = decideTaking(welcome, person.access, world.today())
  if (!decided.ok) return decided
  const called = await calledFor(call, person, { name: welcome.name, addressForm })
  if (!called.ok) return called
  const wanted = membershipOf(call, welcome)
  const mover = { membership: wanted, family: welcome.family }
  const moved = await movingInto(world, householdOf(wanted, welcome), mover)
  if (!moved.ok) return moved
  if (!moved.value) return refuse({ code: 'membership.noSuchFamily' })
  const membership = { ...wanted, householdId: moved.value.householdId }
  await write(person, { membership, called: called.value }, [
    ...moved.value.changes,
    forgetWelcome(welcome),
    ...(await instead(world, person, welcome.compoundId)),
  ])
  return accept(myMembership(standingOf(membership)))
}

type Replay = Outcome<MyMembership | undefined, { readonly code: 'idempotency.keyReused' }>

async function takenBefore({ world, caller, request }: Call): Promise<Replay> {
  const stored = await loadMembership(world.idFor('membership', caller.id, request.key))
  if (!stored) return accept(undefined)
  if (stored.request.hash !== request.hash) return refuse({ code: 'idempotency.keyReused' })
  return accept(myMembership(standingOf({ ...stored, status: 'approved' })))
}

/** With their own phone, before the worker's eyes: verified from this second on, by that worker. */
export const takeWelcomeCode: Action<typeof contract.takeWelcomeCode> = (call, asked) =>
  withFreshRead(call.world, () =>
    once(
      () => takenBefore(call),
      async () => {
        const found = await findWelcome(call, asked.digits)
        return found.ok ? take(call, found.value, asked) : found
      },
    ),
  )
