import type { HouseholdMember } from '../../../../shared/contract/household'
import type { CommunityId, CompoundId } from '../../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'
import { placeOf } from '../../../place/actions'
import { compoundsWithin } from '../../../place/area/actions'
import type { Call } from '../../../platform/call'
import { goingOn, readCursor } from '../../../platform/cursor'
import { workerOf } from '../../../platform/session'
import { walk } from '../../../platform/walk'
import { membersBehind } from '../showing/actions'
import { listInBuilding } from '../store'
import { asAsked, type Names } from './rules'

/** Somebody who lives there, as the console lists them. */
export type LivesThere = HouseholdMember & {
  readonly compoundName: string
  readonly buildingName: string
  readonly unit: string
  readonly room: string
}
type Page = { readonly rows: readonly LivesThere[]; readonly cursor?: string }
type Refused = { readonly code: 'access.notAllowed' | 'cursor.invalid' }

type Asked = {
  readonly nodeId: CommunityId | CompoundId
  readonly names: Names
  readonly cursor?: string | undefined
}
type Asking = Pick<Call<'worker'>, 'caller'>

const DOORS = 50

/** Who lives in a compound or community, door by door: a page of fifty doors, for those who work there and above. */
export async function listLiving(
  { caller }: Asking,
  { nodeId, names, cursor }: Asked,
): Promise<Outcome<Page, Refused>> {
  const place = await placeOf(nodeId)
  const proof = place && workerOf(caller, place)
  if (!proof) return refuse({ code: 'access.notAllowed' })
  const scope = [caller.id, 'living', nodeId]
  const after = await readCursor(scope, cursor)
  if (!after.ok) return after
  const compounds = await compoundsWithin(place)
  const buildings = compounds.flatMap((compound) =>
    compound.buildings.map((building) => ({ compound, building })),
  )
  const page = { after: after.value, limit: DOORS }
  const { rows, place: next } = await walk(buildings, page, ({ building }, at) =>
    listInBuilding(proof, building.id, at),
  )
  const membersOf = await membersBehind(
    proof,
    rows.map(({ row }) => row),
    caller.at,
  )
  const living = rows.flatMap(({ part: { compound, building }, row }) =>
    membersOf(row).map((member) => ({
      ...{ compoundName: compound.name, buildingName: building.name },
      ...{ unit: row.card.unit, room: row.card.room },
      ...{ ...member, name: asAsked(member.name, names) },
    })),
  )
  return accept({ rows: living, ...(await goingOn(scope, next)) })
}
