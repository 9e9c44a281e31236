import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { factsOf } from '../../platform/facts'
import { table } from '../../platform/table'
import { ClosedMonthEntity, RemarkEntity } from '../entities'
import type { ClosedMonth, Remark } from './rules'

type At = Pick<ClosedMonth, 'placeId' | 'month'>

export const loadClosed = ({ placeId, month }: At): Promise<ClosedMonth | undefined> =>
  factsOf<ClosedMonth>(ClosedMonthEntity).load({ placeId, month }, { consistent: true })

/** The same, which may be a moment behind. */
export const glanceAtClosed = ({ placeId, month }: At): Promise<ClosedMonth | undefined> =>
  factsOf<ClosedMonth>(ClosedMonthEntity).load({ placeId, month }, { consistent: false })

/** The earliest first. */
export async function listRemarks({ placeId, month }: At): Promise<readonly Remark[]> {
  const { Items = [] } = await table
    .build(QueryCommand)
    .entities(RemarkEntity)
    .query({
      partition: `PLACE#${placeId}#REPORTS`,
      range: { beginsWith: `${month}#REMARK#` },
    })
    .options({ consistent: true, maxPages: Infinity })
    .send()
  const remarks = Items as unknown as readonly Remark[]
  return [...remarks].sort((a, b) => a.at - b.at)
}
