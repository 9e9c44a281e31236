import type { BuildingId, HouseholdId } from '../../../shared/kernel/ids'
import type { CompoundPath } from '../../../shared/kernel/scope'
import { type Interest, isIn, type OutBecause } from '../rules'

type Home = Pick<CompoundPath, 'compoundId'> & {
  readonly householdId: HouseholdId
  readonly buildingId: BuildingId
}

/** Not counted any more, because of what happened to the person; `undefined` where they were not. */
export function takenOut(
  interest: Interest,
  because: OutBecause,
  now: number,
): Interest | undefined {
  if (!isIn(interest)) return undefined
  return { ...interest, want: 'out', because, changedAt: now }
}

/** Somebody's word as the homes they have make it: gone with the home, and with it into another household. */
export function alignedWith(
  interest: Interest,
  homes: readonly Home[],
  now: number,
): Interest | undefined {
  const home = homes.find(({ compoundId }) => compoundId === interest.compoundId)
  if (!home) return takenOut(interest, 'moved', now)
  const { householdId, buildingId } = home
  return householdId === interest.householdId || !isIn(interest)
    ? undefined
    : { ...interest, householdId, buildingId, changedAt: now }
}
