import type { MembershipRequest } from '../../../../shared/contract/resident'
import type { WorkerOf } from '../../../../shared/kernel/scope'
import type { World } from '../../../platform/world'
import type { Household } from '../../household/rules'
import { isKept, matchIn, unitsOf } from '../rules'
import { glanceAtPages, glanceAtRosters, type UnitKey } from '../store'

type Says = Pick<MembershipRequest, 'onRoster' | 'isRosterPhone'>
type Who = { readonly name: string; readonly phone: string | undefined }
/** What the list of a compound says of somebody behind a door. */
export type OnRoster = (household: Household | undefined, who: Who) => Says

const keysOf = ({ compoundId, buildingId, unit }: Household): readonly UnitKey[] =>
  unitsOf(unit).map((word) => ({ compoundId, buildingId, unit: word }))

/** For the worker who verifies; neither the names nor the numbers of the list go any further. */
export async function onRosterOf(
  world: Pick<World, 'now' | 'today'>,
  proof: WorkerOf,
  households: readonly Household[],
): Promise<OnRoster> {
  const [rosters, pageAt] = await Promise.all([
    glanceAtRosters(
      proof,
      households.map(({ compoundId }) => compoundId),
    ),
    glanceAtPages(proof, households.flatMap(keysOf)),
  ])
  const [now, today] = [world.now(), world.today()]
  return (household, who) => {
    if (!household) return { onRoster: 'noRoster' }
    const roster = rosters.get(household.compoundId)
    if (!roster?.last || !isKept(roster, now)) return { onRoster: 'noRoster' }
    const pages = keysOf(household).flatMap((key) => pageAt(key) ?? [])
    const kept = pages.filter((page) => isKept(page, now))
    return matchIn(kept, { room: household.room, today, ...who })
  }
}
