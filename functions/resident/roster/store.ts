import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { BuildingId, CompoundId, RosterId } from '../../../shared/kernel/ids'
import type { WorkerOf } from '../../../shared/kernel/scope'
import { factsOf } from '../../platform/facts'
import { table } from '../../platform/table'
import { RosterEntity, RosterFileEntity, RosterPageEntity } from './entities'
import type { Roster, RosterFile, RosterPage } from './rules'

const files = factsOf<RosterFile>(RosterFileEntity)
const rosters = factsOf<Roster>(RosterEntity)
const pages = factsOf<RosterPage>(RosterPageEntity)

export const loadFile = (id: RosterId): Promise<RosterFile | undefined> =>
  files.load({ id }, { consistent: true })

export const loadRoster = (
  _proof: WorkerOf,
  id: CompoundId,
  { consistent }: { readonly consistent: boolean },
): Promise<Roster | undefined> => rosters.load({ id }, { consistent })

/** When a list was last taken over and how many households it has: nothing of anybody. */
export const glanceAtRoster = (id: CompoundId): Promise<Roster | undefined> =>
  rosters.load({ id }, { consistent: false })

export const glanceAtRosters = async (
  _proof: WorkerOf,
  ids: readonly CompoundId[],
): Promise<ReadonlyMap<CompoundId, Roster>> => {
  const keys = [...new Set(ids)].map((id) => ({ id }))
  const found = await rosters.loadMany(keys, { consistent: false })
  return new Map(found.filter((one) => one !== undefined).map((one) => [one.id, one]))
}

export type UnitKey = Pick<RosterPage, 'compoundId' | 'buildingId' | 'unit'>
const textOf = ({ compoundId, buildingId, unit }: UnitKey): string =>
  [compoundId, buildingId, unit].join()

/** For the worker who verifies who lives there, and for nobody else. */
export const glanceAtPages = async (
  _proof: WorkerOf,
  keys: readonly UnitKey[],
): Promise<(key: UnitKey) => RosterPage | undefined> => {
  const wanted = new Map(keys.map((key) => [textOf(key), key]))
  const found = await pages.loadMany([...wanted.values()], { consistent: false })
  const known = new Map(
    found.filter((page) => page !== undefined).map((page) => [textOf(page), page]),
  )
  return (key) => known.get(textOf(key))
}

/** As they stand at this moment, for what is kept of a request: only what they say of one door goes any further. */
export const rosterNow = (id: CompoundId): Promise<Roster | undefined> =>
  rosters.load({ id }, { consistent: true })
export const pagesNow = async (keys: readonly UnitKey[]): Promise<readonly RosterPage[]> =>
  (await pages.loadMany(keys, { consistent: true })).filter((page) => page !== undefined)

type Reading = { readonly consistent: boolean }

async function listUnits(
  compoundId: CompoundId,
  buildingId: BuildingId,
  { consistent }: Reading = { consistent: true },
) {
  const { Items = [] } = await table
    .build(QueryCommand)
    .entities(RosterPageEntity)
    .query({ partition: `ROSTER#${compoundId}#BUILDING#${buildingId}` })
    .options({ consistent, maxPages: Infinity })
    .send()
  return Items as unknown as readonly RosterPage[]
}

/** All that stands of some buildings. */
export const listPages = async (
  _proof: WorkerOf,
  compoundId: CompoundId,
  buildings: readonly BuildingId[],
): Promise<readonly RosterPage[]> =>
  (await Promise.all(buildings.map((id) => listUnits(compoundId, id)))).flat()

/** The same of one building, for showing. */
export const glanceAtBuilding = (
  _proof: WorkerOf,
  compoundId: CompoundId,
  buildingId: BuildingId,
): Promise<readonly RosterPage[]> => listUnits(compoundId, buildingId, { consistent: false })
