import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { type Figure, FIGURES } from '../../shared/contract/figures'
import { factsOf } from '../platform/facts'
import { table } from '../platform/table'
import { CountedEntity, TotalEntity } from './entities'
import { countsOf, type Counted, type Total } from './rules'

const counted = factsOf<Counted>(CountedEntity)

/** Before it is changed. */
export const loadCounted = (id: string): Promise<Counted | undefined> =>
  counted.load({ id }, { consistent: true })

/** In the order asked for. */
export const loadManyCounted = (
  ids: readonly string[],
): Promise<readonly (Counted | undefined)[]> =>
  counted.loadMany(
    ids.map((id) => ({ id })),
    { consistent: true },
  )

type Stored = Pick<Total, 'placeId' | 'month' | 'rev'> & { readonly [Each in Figure]?: number }

const totalOf = ({ placeId, month, rev, ...amounts }: Stored): Total => ({
  ...{ placeId, month, rev },
  counts: countsOf(FIGURES.map((figure) => [figure, amounts[figure] ?? 0] as const)),
})

/** All months of a place, the earliest first, as they stand at this moment. */
export async function listTotals(placeId: string): Promise<readonly Total[]> {
  const { Items = [] } = await table
    .build(QueryCommand)
    .entities(TotalEntity)
    .query({ partition: `PLACE#${placeId}#TOTALS` })
    .options({ consistent: true, maxPages: Infinity })
    .send()
  return (Items as unknown as readonly Stored[]).map(totalOf)
}
