import type { KnownPerson, MembershipRequest } from '../../../../shared/contract/resident'
import type { HouseholdId, MembershipId } from '../../../../shared/kernel/ids'
import type { WorkerOf } from '../../../../shared/kernel/scope'
import type { Row } from '../../../platform/lists'
import type { World } from '../../../platform/world'
import { knownFor } from '../../rebinding/showing/actions'
import { doorIdOf } from '../../household/actions'
import type { Household } from '../../household/rules'
import { glanceAtDoors, glanceAtHouseholds } from '../../household/store'
import type { Resident } from '../../rules'
import { onRosterOf, type OnRoster } from '../../roster/matching/actions'
import { loadResidents, type RequestCard } from '../../store'

/** Those who ask, the doors they ask for, and who lives behind them. */
export type Behind = {
  readonly residents: ReadonlyMap<string, Resident>
  readonly households: ReadonlyMap<HouseholdId, Household>
  /** By the household that asks. */
  readonly families: ReadonlyMap<HouseholdId, readonly Household[]>
  /** What the community's own list says of somebody there. */
  readonly onRoster: OnRoster
  /** By the household that asks: whoever of the register they may be. */
  readonly known: ReadonlyMap<HouseholdId, readonly KnownPerson[]>
}

/** Read in batches, for the worker who verifies them: a page takes six reads however long it is. */
export async function behindDoors(
  world: World,
  proof: WorkerOf,
  rows: readonly Row<RequestCard>[],
): Promise<Behind> {
  const asked = await glanceAtHouseholds(
    proof,
    rows.map(({ card }) => card.householdId),
  )
  const doors = await glanceAtDoors(
    proof,
    [...asked.values()].map((one) => doorIdOf(world, one)),
  )
  const others = await glanceAtHouseholds(
    proof,
    [...doors.values()].flatMap(({ households }) => households),
  )
  const families = new Map(
    [...asked].map(([id, one]) => {
      const known = doors.get(doorIdOf(world, one))?.households ?? []
      return [id, known.flatMap((other) => others.get(other) ?? [])]
    }),
  )
  const people = [
    ...rows.flatMap(({ card }) => [card.residentId, card.relative?.by ?? []].flat()),
    ...[...others.values()].flatMap(({ members }) => members),
  ]
  const [residents, onRoster] = await Promise.all([
    loadResidents(proof, people),
    onRosterOf(world, proof, [...asked.values()]),
  ])
  const known = await knownFor(proof, rows, { residents, families })
  return { residents, households: asked, families, onRoster, known }
}

const phoneOf = (
  phone: Resident['phone'],
): Pick<MembershipRequest, 'phone' | 'wasOthersPhone'> => ({
  ...(phone === undefined ? {} : { phone: phone.number }),
  ...(phone?.wasOthers ? { wasOthersPhone: true } : {}),
})

type Shown = Pick<MembershipRequest, 'lastDay' | 'proofPhotoId' | 'again'>
const shownOf = ({ lastDay, proofPhotoId, again }: RequestCard): Shown => ({
  ...(lastDay === undefined ? {} : { lastDay }),
  ...(proofPhotoId === undefined ? {} : { proofPhotoId }),
  ...(again === undefined ? {} : { again: { ...again, changed: [...again.changed] } }),
})

/** Who of the household asks for them. */
function relativeOf(
  { residentId, relative }: RequestCard,
  residents: Behind['residents'],
): Pick<MembershipRequest, 'relative'> {
  if (!relative) return {}
  const born = residents.get(residentId)?.care?.born
  const { kind, consent } = relative
  const by = residents.get(relative.by)?.name ?? ''
  return { relative: { kind, consent, by, ...(born === undefined ? {} : { born }) } }
}

/** One of those who ask, as the worker sees them. */
export function requestView(
  { id, card }: Row<RequestCard>,
  { residents, households, families, onRoster, known: people }: Behind,
): MembershipRequest {
  const { name = '', addressForm = '', phone } = residents.get(card.residentId) ?? {}
  const household = households.get(card.householdId)
  const { unit, room } = household ?? { unit: '', room: '' }
  const { compoundName, buildingName, requestedAt } = card
  const known = (families.get(card.householdId) ?? []).filter(({ members }) => members.length > 0)
  return {
    ...{ name, addressForm, compoundName, buildingName, unit, room, requestedAt },
    id: id as MembershipId,
    ...phoneOf(phone),
    ...onRoster(household, { name, phone: phone?.number }),
    livingThere: known.reduce((sum, { members }) => sum + members.length, 0),
    families: known.map((one) => ({
      id: one.id,
      members: one.members.map((person) => residents.get(person)?.name ?? ''),
    })),
    known: [...(people.get(card.householdId) ?? [])],
    ...shownOf(card),
    ...relativeOf(card, residents),
  }
}
