import type { CompoundSummary } from '../../../shared/contract/place'
import type {
  BuildingId,
  HouseholdId,
  MembershipId,
  PlaceId,
  ResidentId,
} from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { WorkerOf } from '../../../shared/kernel/scope'
import { placeOf } from '../../place/actions'
import { compoundsIn } from '../../place/area/actions'
import type { Building, Compound } from '../../place/rules'
import { type Access, glanceAtAccesses } from '../../platform/access'
import type { Call } from '../../platform/call'
import { goingOn, readCursor } from '../../platform/cursor'
import { blockedAt, workerOf } from '../../platform/session'
import { listInBuilding } from '../household/store'
import { upTo } from './rules'

type Desk = Pick<Call<'worker'>, 'caller'>

/** Somebody as a list shows them: no name, no number, no door. */
export type Masked = {
  readonly id: ResidentId
  readonly householdId: HouseholdId
  /** That of them in this compound. */
  readonly homeId: MembershipId
  readonly form: string
  readonly isBlocked: boolean
  readonly lastDay?: string
  /** How many are verified behind the same door. */
  readonly together: number
}
type Listed = {
  readonly placeName: string
  readonly buildings: readonly Building[]
  readonly building: Building | undefined
  readonly people: readonly Masked[]
  readonly cursor?: string
}
type Shown =
  | { readonly is: 'choice'; readonly compounds: readonly CompoundSummary[] }
  | ({ readonly is: 'list' } & Listed)
type Refused = { readonly code: 'access.notAllowed' | 'cursor.invalid' | 'place.notFound' }

type Asked = {
  readonly nodeId: PlaceId
  readonly buildingId?: BuildingId | undefined
  readonly cursor?: string | undefined
}

const DOORS = 10
const PEOPLE = 6

type Behind = { readonly householdId: string; readonly together: number; readonly now: number }

/** Who left meanwhile stands in the index a moment longer, and is not shown. */
function maskedOf(access: Access | undefined, { householdId, together, now }: Behind) {
  const home = access?.memberships.find((one) => one.householdId === householdId)
  if (!access || home?.status !== 'approved') return []
  const { residentId: id, addressForm: form = '' } = access
  const { id: homeId, lastDay, householdId: door } = home
  const isBlocked = blockedAt(access, now) !== undefined
  return [
    {
      id,
      householdId: door,
      homeId,
      form,
      isBlocked,
      together,
      ...(lastDay === undefined ? {} : { lastDay }),
    },
  ]
}

type Walking = {
  readonly proof: WorkerOf
  readonly compound: Compound
  readonly building: Building
}

async function pageOf({ caller }: Desk, walking: Walking, cursor: string | undefined) {
  const { proof, compound, building } = walking
  const scope = [caller.id, 'residents', building.id]
  const after = await readCursor(scope, cursor)
  if (!after.ok) return after
  const rows = await listInBuilding(proof, building.id, { after: after.value, limit: DOORS })
  const doors = upTo(rows, PEOPLE)
  const known = await glanceAtAccesses(doors.flatMap(({ card }) => card.members))
  const people = doors.flatMap(({ id: householdId, card: { members } }) =>
    members.flatMap((person): readonly Masked[] =>
      maskedOf(known.get(person), { householdId, together: members.length, now: caller.at }),
    ),
  )
  const goesOn = doors.length < rows.length || rows.length === DOORS
  const next = goesOn ? doors[doors.length - 1]?.sortKey : undefined
  const { name: placeName, buildings } = compound
  return accept({
    is: 'list' as const,
    placeName,
    buildings,
    building,
    people,
    ...(await goingOn(scope, next)),
  })
}

/** Who lives in a building of a compound, masked, by pages of some doors; above it the compounds to choose from. */
export async function residentsAt(
  call: Desk,
  { nodeId, buildingId, cursor }: Asked,
): Promise<Outcome<Shown, Refused>> {
  const place = await placeOf(nodeId)
  const proof = place && workerOf(call.caller, place)
  if (!proof) return refuse({ code: 'access.notAllowed' })
  if (place.kind !== 'compound')
    return accept({ is: 'choice', compounds: await compoundsIn(place) })
  const { buildings } = place
  const building =
    buildingId === undefined ? buildings[0] : buildings.find(({ id }) => id === buildingId)
  if (building) return pageOf(call, { proof, compound: place, building }, cursor)
  if (buildingId !== undefined) return refuse({ code: 'place.notFound' })
  return accept({ is: 'list', placeName: place.name, buildings, building, people: [] })
}
