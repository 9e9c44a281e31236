import type * as contract from '../../../../shared/contract/household'
import type { HouseholdMember } from '../../../../shared/contract/household'
import type { HouseholdId, ResidentId } from '../../../../shared/kernel/ids'
import { accept } from '../../../../shared/kernel/outcome'
import type { WorkerOf } from '../../../../shared/kernel/scope'
import { deskPage } from '../../../place/desk/actions'
import { type Access, glanceAtAccesses } from '../../../platform/access'
import type { Action } from '../../../platform/call'
import { blockedAt } from '../../../platform/session'
import type { Row } from '../../../platform/lists'
import type { Resident } from '../../rules'
import { loadResidents } from '../../store'
import { type HouseholdCard, listInBuilding } from '../store'

type People = {
  readonly residents: ReadonlyMap<string, Resident>
  readonly accesses: ReadonlyMap<ResidentId, Access>
  readonly at: number
}

async function peopleIn(
  proof: WorkerOf,
  rows: readonly Row<HouseholdCard>[],
): Promise<Omit<People, 'at'>> {
  const ids = rows.flatMap(({ card }) => card.members)
  const [residents, accesses] = await Promise.all([
    loadResidents(proof, ids),
    glanceAtAccesses(ids),
  ])
  return { residents, accesses }
}

/** What a worker can set right of it. */
const standingOf = (
  lastDay: HouseholdMember['lastDay'],
  blockedUntil: number | undefined,
): Pick<HouseholdMember, 'lastDay' | 'blockedUntil'> => ({
  ...(lastDay === undefined ? {} : { lastDay }),
  ...(blockedUntil === undefined ? {} : { blockedUntil }),
})

/** Who left meanwhile stands in the index a moment longer, and is not shown. */
function memberView(
  person: ResidentId,
  householdId: string,
  { residents, accesses, at }: People,
): readonly HouseholdMember[] {
  const access = accesses.get(person)
  const membership = access?.memberships.find(
    (one) => one.householdId === (householdId as HouseholdId),
  )
  if (!access || !membership) return []
  const { name = '', addressForm = '', openid } = residents.get(person) ?? {}
  const { id: membershipId, lastDay } = membership
  const standing = standingOf(lastDay, blockedAt(access, at))
  const account = openid === undefined ? {} : { hasAccount: true as const }
  return [{ membershipId, name, addressForm, ...standing, ...account }]
}

type Doored = { readonly id: string; readonly card: HouseholdCard }

/** Who lives behind each of some doors, for those who answer for them. */
export async function membersBehind(
  proof: WorkerOf,
  rows: readonly Row<HouseholdCard>[],
  at: number,
): Promise<(door: Doored) => readonly HouseholdMember[]> {
  const people = { ...(await peopleIn(proof, rows)), at }
  return ({ id, card }) => card.members.flatMap((person) => memberView(person, id, people))
}

/** Door by door, for those who answer for them. */
export const listHouseholds: Action<typeof contract.listHouseholds> = async (
  { caller },
  { buildingId, ...asked },
) => {
  const page = await deskPage(caller, asked, {
    name: `households ${buildingId}`,
    list: (proof, _nodeId, at) => listInBuilding(proof, buildingId, at),
  })
  if (!page.ok) return page
  const { proof, rows, goesOn } = page.value
  // A building of another community shows nothing here.
  const theirs = rows.filter(({ card }) => card.communityId === asked.nodeId)
  const membersOf = await membersBehind(proof, theirs, caller.at)
  const households = theirs.map((row) => ({
    ...{ id: row.id as HouseholdId, unit: row.card.unit, room: row.card.room },
    members: [...membersOf(row)],
  }))
  const shown = households.filter(({ members }) => members.length > 0)
  // Nor does it say that it goes on.
  return accept({ households: shown, ...(theirs.length === 0 ? {} : goesOn) })
}
