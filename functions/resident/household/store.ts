import type { BuildingId, DoorId, HouseholdId } from '../../../shared/kernel/ids'
import type { WorkerOf } from '../../../shared/kernel/scope'
import { factsOf } from '../../platform/facts'
import { listCards, type Row, type WaitingPage } from '../../platform/lists'
import { DoorEntity, HouseholdEntity } from './entities'
import type { Door, Household } from './rules'

const households = factsOf<Household>(HouseholdEntity)
const doors = factsOf<Door>(DoorEntity)

export const loadHousehold = (id: HouseholdId): Promise<Household | undefined> =>
  households.load({ id }, { consistent: true })

/** For whoever shows from it whose it is. */
export const glanceAtHousehold = (id: HouseholdId): Promise<Household | undefined> =>
  households.load({ id }, { consistent: false })

export const loadDoor = (id: DoorId): Promise<Door | undefined> =>
  doors.load({ id }, { consistent: true })

/** For the worker who verifies who lives there, and for nobody else. */
export const glanceAtHouseholds = async (
  _proof: WorkerOf,
  ids: readonly HouseholdId[],
): Promise<ReadonlyMap<HouseholdId, Household>> => {
  const keys = [...new Set(ids)].map((id) => ({ id }))
  const found = await households.loadMany(keys, { consistent: false })
  return new Map(found.filter((one) => one !== undefined).map((one) => [one.id, one]))
}

export const glanceAtDoors = async (
  _proof: WorkerOf,
  ids: readonly DoorId[],
): Promise<ReadonlyMap<DoorId, Door>> => {
  const keys = [...new Set(ids)].map((id) => ({ id }))
  const found = await doors.loadMany(keys, { consistent: false })
  return new Map(found.filter((one) => one !== undefined).map((one) => [one.id, one]))
}

export type HouseholdCard = Pick<Household, 'unit' | 'room' | 'communityId' | 'members'>

/** Who lives in a building, in the order of the doors. */
export const listInBuilding = (
  _proof: WorkerOf,
  buildingId: BuildingId,
  { after, limit }: WaitingPage,
): Promise<readonly Row<HouseholdCard>[]> =>
  listCards<HouseholdCard>({
    index: 'gsi1',
    partition: `BUILDING#${buildingId}#HOUSEHOLDS`,
    limit,
    ...(after === undefined ? {} : { range: { gt: after } }),
  })

/** The same for what the clock does where nobody really lives. */
export const listLiving = (
  buildingId: BuildingId,
  limit: number,
): Promise<readonly Row<HouseholdCard>[]> =>
  listCards<HouseholdCard>({
    index: 'gsi1',
    partition: `BUILDING#${buildingId}#HOUSEHOLDS`,
    limit,
  })
