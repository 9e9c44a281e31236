import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { SessionId } from '../../../shared/kernel/ids'
import { table } from '../../platform/table'
import { WaitingEntity } from '../entities'
import type { Waiting } from '../turn/rules'
import { partitionOf, placeIn } from './rules'

type Page = { readonly limit: number; readonly after?: string }

/** The first in line, in the order of their joining: consistent, so that nobody is passed over who was told that they wait. */
export async function listLine(
  seatsId: SessionId,
  { limit, after }: Page,
): Promise<readonly Waiting[]> {
  const { Items = [] } = await table
    .build(QueryCommand)
    .entities(WaitingEntity)
    .query({
      partition: partitionOf(seatsId),
      ...(after === undefined ? {} : { range: { gt: after } }),
    })
    .options({ limit, consistent: true })
    .send()
  return Items as unknown as readonly Waiting[]
}

type Counted = {
  readonly before?: Waiting
  readonly from?: Waiting
  readonly max: number
}

const rangeOf = ({ before, from }: Counted) => {
  if (before) return { range: { lt: placeIn(before) } }
  return from ? { range: { gte: placeIn(from) } } : {}
}

/** How many wait: all, those before somebody, or somebody and those behind; `max` stands for as many or more. */
export async function countLine(seatsId: SessionId, counted: Counted): Promise<number> {
  const { Count = 0 } = await table
    .build(QueryCommand)
    .query({ partition: partitionOf(seatsId), ...rangeOf(counted) })
    .options({ limit: counted.max, select: 'COUNT' })
    .send()
  return Count
}
