import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { SessionId } from '../../../shared/kernel/ids'
import type { WorkerOf } from '../../../shared/kernel/scope'
import { factsOf } from '../../platform/facts'
import { listCards, type Row as Listed } from '../../platform/lists'
import { table } from '../../platform/table'
import { lineOf, listOf, SheetRowEntity, SheetSumsEntity, SUMS } from './entities'
import { NOBODY, type Row, type Sums, together, type Who } from './rules'

/** Before it is changed. */
export const loadRow = (sessionId: SessionId, who: Who): Promise<Row | undefined> =>
  factsOf<Row>(SheetRowEntity).load({ sessionId, who }, { consistent: true })

/** Of all parts together; eventually consistent. */
export async function glanceAtSums(sessionId: SessionId): Promise<Sums> {
  const { Items = [] } = await table
    .build(QueryCommand)
    .entities(SheetSumsEntity)
    .query({ partition: listOf(sessionId), range: { beginsWith: SUMS } })
    .send()
  return (Items as unknown as readonly Sums[]).reduce(together, NOBODY)
}

type Page = { readonly after: string | undefined; readonly limit: number }

const PARTITION = { here: listOf, line: lineOf } as const

/** A page of the list of a session, or of its line, in its order. */
export const listSheet = (
  _: WorkerOf,
  { sessionId, which }: { readonly sessionId: SessionId; readonly which: keyof typeof PARTITION },
  { after, limit }: Page,
): Promise<readonly Listed<string>[]> =>
  listCards<string>({
    ...{ index: 'gsi1', partition: PARTITION[which](sessionId), limit },
    ...(after === undefined ? {} : { range: { gt: after } }),
  })
