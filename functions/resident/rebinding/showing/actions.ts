import type { KnownPerson } from '../../../../shared/contract/resident'
import type { HouseholdId, ResidentId } from '../../../../shared/kernel/ids'
import type { WorkerOf } from '../../../../shared/kernel/scope'
import { type Access, glanceAtAccesses } from '../../../platform/access'
import type { Row } from '../../../platform/lists'
import { isSameName } from '../../household/known/rules'
import type { Household } from '../../household/rules'
import type { Membership, Resident } from '../../rules'
import { loadMembership, loadResidents, type RequestCard } from '../../store'

type Behind = {
  readonly residents: ReadonlyMap<string, Resident>
  readonly families: ReadonlyMap<HouseholdId, readonly Household[]>
}
type Asked = Row<RequestCard>

/** Of those who live behind that door, whoever has the name of the one who asks. */
function alikeOf({ card }: Asked, { residents, families }: Behind): readonly ResidentId[] {
  const name = residents.get(card.residentId)?.name ?? ''
  const living = (families.get(card.householdId) ?? []).flatMap(({ members }) => members)
  return living.filter((person) => isSameName(residents.get(person)?.name ?? '', name))
}

const viewOf = (
  { id: membershipId }: { readonly id: Membership['id'] },
  { name = '', addressForm = '', openid }: Resident,
  by: KnownPerson['by'],
): KnownPerson => ({ membershipId, name, addressForm, by, hasWechat: openid !== undefined })

type Known = readonly [household: HouseholdId, people: readonly KnownPerson[]]

function namedAlike(
  asked: Asked,
  behind: Behind,
  accesses: ReadonlyMap<ResidentId, Access>,
): readonly KnownPerson[] {
  const families = behind.families.get(asked.card.householdId) ?? []
  return alikeOf(asked, behind).flatMap((person) => {
    const resident = behind.residents.get(person)
    const home = accesses
      .get(person)
      ?.memberships.find(({ householdId }) => families.some(({ id }) => id === householdId))
    return resident && home ? [viewOf(home, resident, 'name')] : []
  })
}

/** Whose card the one who asks has shown. */
async function byCard(proof: WorkerOf, { card }: Asked): Promise<readonly KnownPerson[]> {
  const membership = card.cardOf === undefined ? undefined : await loadMembership(card.cardOf)
  if (membership?.status !== 'approved') return []
  const people = await loadResidents(proof, [membership.residentId])
  const resident = people.get(membership.residentId)
  return resident ? [viewOf(membership, resident, 'card')] : []
}

/** For each of those who ask, the people of the register who may be the same: the worker says whether. */
export async function knownFor(
  proof: WorkerOf,
  rows: readonly Asked[],
  behind: Behind,
): Promise<ReadonlyMap<HouseholdId, readonly KnownPerson[]>> {
  const accesses = await glanceAtAccesses(rows.flatMap((row) => alikeOf(row, behind)))
  const known = rows.map(async (row): Promise<Known> => {
    const carded = await byCard(proof, row)
    const named = namedAlike(row, behind, accesses)
    const shown = new Set(carded.map(({ membershipId }) => membershipId))
    const others = named.filter(({ membershipId }) => !shown.has(membershipId))
    return [row.card.householdId, [...carded, ...others]]
  })
  return new Map(await Promise.all(known))
}
