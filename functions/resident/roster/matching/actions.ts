import type { MembershipRequest } from '../../../../shared/contract/resident'
import type { WorkerOf } from '../../../../shared/kernel/scope'
import type { World } from '../../../platform/world'
import type { Household } from '../../household/rules'
import { isKept, matchIn, type Roster, type RosterPage, unitsOf } from '../rules'
import { glanceAtPages, glanceAtRosters, pagesNow, rosterNow, type UnitKey } from '../store'

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
    const pages = keysOf(household).flatMap((key) => pageAt(key) ?? [])
    return saidBy({ roster, pages }, { room: household.room, today, ...who }, now)
  }
}

type Listed = { readonly roster: Roster | undefined; readonly pages: readonly RosterPage[] }

/** Of a list that nobody confirmed for a year nothing is said. */
function saidBy(
  { roster, pages }: Listed,
  asked: Parameters<typeof matchIn>[1],
  now: number,
): Says {
  if (!roster?.last || !isKept(roster, now)) return { onRoster: 'noRoster' }
  return matchIn(
    pages.filter((page) => isKept(page, now)),
    asked,
  )
}

/** The same of one door, as the list stands at this moment. */
export async function onRosterNow(
  world: Pick<World, 'now' | 'today'>,
  household: Household,
  who: Who,
): Promise<Says> {
  const [roster, pages] = await Promise.all([
    rosterNow(household.compoundId),
    pagesNow(keysOf(household)),
  ])
  const asked = { room: household.room, today: world.today(), ...who }
  return saidBy({ roster, pages }, asked, world.now())
}
