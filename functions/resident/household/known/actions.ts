import type { DoorId, ResidentId } from '../../../../shared/kernel/ids'
import type { Resident } from '../../rules'
import { loadResident } from '../../store'
import { loadDoor, loadHousehold } from '../store'
import { isSameName } from './rules'

/** Who lives behind a door, verified. */
async function livingBehind(doorId: DoorId): Promise<readonly ResidentId[]> {
  const door = await loadDoor(doorId)
  const families = await Promise.all((door?.households ?? []).map(loadHousehold))
  return families.flatMap((family) => family?.members ?? [])
}

/** Whoever is known behind a door by that name, for the worker who must not make a second person of one. */
export async function namedAlike(doorId: DoorId, name: string): Promise<readonly Resident[]> {
  const people = await Promise.all((await livingBehind(doorId)).map(loadResident))
  return people.filter((one) => one !== undefined).filter((one) => isSameName(one.name ?? '', name))
}
