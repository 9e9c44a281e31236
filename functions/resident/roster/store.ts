import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { CompoundId, RosterId } from '../../../shared/kernel/ids'
import type { WorkerOf } from '../../../shared/kernel/scope'
import { factsOf } from '../../platform/facts'
import { listCards } from '../../platform/lists'
import { table } from '../../platform/table'
import { RosterHeadEntity, RosterImportEntity, RosterPageEntity } from './entities'
import type { RosterHead, RosterImport, RosterPage } from './rules'

const heads = factsOf<RosterHead>(RosterHeadEntity)
const imports = factsOf<RosterImport>(RosterImportEntity)
const pages = factsOf<RosterPage>(RosterPageEntity)

export const loadImport = (id: RosterId): Promise<RosterImport | undefined> =>
  imports.load({ id }, { consistent: true })

export const loadHead = async (_proof: WorkerOf, compoundId: CompoundId): Promise<RosterHead> =>
  (await heads.load({ compoundId }, { consistent: true })) ?? { compoundId, rev: 0, households: 0 }

/** The whole roster of a compound, a megabyte at a time, as it stands at this second. */
export async function listPages(
  _proof: WorkerOf,
  compoundId: CompoundId,
): Promise<readonly RosterPage[]> {
  const found: RosterPage[] = []
  let from: Record<string, unknown> | undefined
  do {
    const { Items = [], LastEvaluatedKey } = await table
      .build(QueryCommand)
      .entities(RosterPageEntity)
      .query({ partition: `ROSTER#${compoundId}`, range: { beginsWith: 'PAGE#' } })
      .options({ consistent: true, ...(from === undefined ? {} : { exclusiveStartKey: from }) })
      .send()
    found.push(...(Items as unknown as readonly RosterPage[]))
    from = LastEvaluatedKey
  } while (from)
  return found
}

type PageKey = Pick<RosterPage, 'compoundId' | 'buildingId' | 'unit'>

/** Some pages, for the worker who compares; and whether there is a roster at all. */
export const glanceAtPages = async (
  _proof: WorkerOf,
  keys: readonly PageKey[],
): Promise<readonly (RosterPage | undefined)[]> => pages.loadMany(keys, { consistent: false })

export const glanceAtHeads = async (
  _proof: WorkerOf,
  ids: readonly CompoundId[],
): Promise<readonly (RosterHead | undefined)[]> =>
  heads.loadMany(
    ids.map((compoundId) => ({ compoundId })),
    { consistent: false },
  )

const LATELY = 5

export async function listImports(
  _proof: WorkerOf,
  compoundId: CompoundId,
): Promise<readonly RosterImport[]> {
  const rows = await listCards({
    ...{ index: 'gsi1', partition: `COMPOUND#${compoundId}#ROSTERS` },
    ...{ limit: LATELY, isNewestFirst: true },
  })
  const found = await imports.loadMany(
    rows.map(({ id }) => ({ id })),
    { consistent: false },
  )
  return found.filter((one) => one !== undefined)
}
