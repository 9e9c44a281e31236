import type { BuildingId, HouseholdId, ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome } from '../../../shared/kernel/outcome'
import type { WorkerOf } from '../../../shared/kernel/scope'
import type { Change } from '../../platform/commit'
import type { World } from '../../platform/world'
import type { Membership } from '../rules'
import {
  decideFamily,
  type Door,
  type Family,
  type FamilyRefusal,
  type Household,
  withFamily,
  withMember,
  withoutFamily,
  withoutMember,
} from './rules'
import { glanceAtHouseholds, listLiving, loadDoor, loadHousehold } from './store'
import { changeDoor, changeHousehold, forgetHousehold } from './writes'

/** The doors of households, for the worker who goes there and for nobody else; one batch, however many. */
export async function doorsOf(
  proof: WorkerOf,
  ids: readonly HouseholdId[],
): Promise<ReadonlyMap<HouseholdId, Pick<Household, 'id' | 'buildingName' | 'unit' | 'room'>>> {
  return glanceAtHouseholds(proof, ids)
}

type Ids = Pick<World, 'idFor'>
type Place = Pick<Household, 'compoundId' | 'buildingId' | 'unit' | 'room'>

export const doorIdOf = ({ idFor }: Ids, place: Place) =>
  idFor('door', place.compoundId, place.buildingId, place.unit, place.room)

/** A door behind which nobody is known yet. */
function newDoor(world: Ids, household: Household): Door {
  const { districtId, streetId, communityId, compoundId, buildingId } = household
  return {
    ...{ districtId, streetId, communityId, compoundId, buildingId },
    ...{ id: doorIdOf(world, household), rev: 0, households: [] },
  }
}

/** Somebody who is verified, with the family they belong to. */
export type MovedIn = { readonly householdId: HouseholdId; readonly changes: readonly Change[] }

/** What is written when somebody moves in: the family's members, and the families behind the door. */
export async function movingIn(
  world: Ids,
  membership: Membership,
  family: Family | undefined,
): Promise<Outcome<MovedIn | undefined, FamilyRefusal>> {
  const asked = await loadHousehold(membership.householdId)
  return asked ? movingInto(world, asked, { membership, family }) : accept(undefined)
}

type Mover = { readonly membership: Membership; readonly family: Family | undefined }

/** The same of a household at hand: one that was never stored has revision 0. */
export async function movingInto(
  world: Ids,
  asked: Household,
  { membership, family }: Mover,
): Promise<Outcome<MovedIn | undefined, FamilyRefusal>> {
  const { residentId, householdId: own } = membership
  const door = (await loadDoor(doorIdOf(world, asked))) ?? newDoor(world, asked)
  const decision = decideFamily(door, own, family)
  if (!decision.ok) return decision
  const householdId = decision.value
  const joined = householdId === own ? asked : await loadHousehold(householdId)
  if (!joined) return accept(undefined)
  return accept({
    householdId,
    changes: [
      changeDoor(withFamily(door, householdId)),
      changeHousehold(withMember(joined, residentId)),
      ...(joined === asked ? [] : leftEmpty(world, asked, membership)),
    ],
  })
}

/** What only held the door that somebody asked for. */
const leftEmpty = (world: Ids, household: Household, asked: Membership): readonly Change[] =>
  household.rev > 0 &&
  household.members.length === 0 &&
  household.id === world.idFor('household', asked.id)
    ? [forgetHousehold(household)]
    : []

export async function turnedAway(world: Ids, membership: Membership): Promise<readonly Change[]> {
  const asked = await loadHousehold(membership.householdId)
  return asked ? leftEmpty(world, asked, membership) : []
}

/** What is written when somebody moves out: the family without them, or the door without the family. */
export async function movingFrom(
  world: Ids,
  { householdId, residentId }: Membership,
): Promise<readonly Change[]> {
  const household = await loadHousehold(householdId)
  if (!household) return []
  const after = withoutMember(household, residentId)
  if (after.members.length > 0) return [changeHousehold(after)]
  const door = await loadDoor(doorIdOf(world, household))
  return [
    forgetHousehold(household),
    ...(door ? [changeDoor(withoutFamily(door, householdId))] : []),
  ]
}

const MANY = 500

/** Whoever lives in some buildings of a place to practise. */
export async function livingIn(buildings: readonly BuildingId[]): Promise<readonly ResidentId[]> {
  const rows = await Promise.all(buildings.map((id) => listLiving(id, MANY)))
  return rows.flat().flatMap(({ card }) => card.members)
}
