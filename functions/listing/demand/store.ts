import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { CompoundId } from '../../../shared/kernel/ids'
import type { WorkerOf } from '../../../shared/kernel/scope'
import { table } from '../../platform/table'
import { DemandSignalEntity } from './entities'
import type { DemandSignal } from './rules'

export type Month = { readonly compoundId: CompoundId; readonly month: string }

// Far more than a compound asks for in a month; a worker's page need not read on for ever.
const MOST = 5000

/** All signals of a compound's month, in the order of the words. */
export async function listSignals(
  _proof: WorkerOf,
  { compoundId, month }: Month,
): Promise<readonly Pick<DemandSignal, 'words'>[]> {
  const { Items = [] } = await table
    .build(QueryCommand)
    .entities(DemandSignalEntity)
    .query({ partition: `COMPOUND#${compoundId}#DEMAND#${month}` })
    .options({ limit: MOST, maxPages: 5 })
    .send()
  return Items
}
