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

/** The first places in line, so many at the most, in their order: how many wait, and how many before somebody. */
export async function firstPlaces(seatsId: SessionId, limit: number): Promise<readonly string[]> {
  const { Items = [] } = await table
    .build(QueryCommand)
    .query({ partition: partitionOf(seatsId) })
    .options({ limit })
    .send()
  return Items.map(({ sk }) => String(sk))
}

/** How many wait before somebody; `max` stands for as many or more. */
export async function countLine(
  seatsId: SessionId,
  { before, max }: { readonly before: Waiting; readonly max: number },
): Promise<number> {
  const { Count = 0 } = await table
    .build(QueryCommand)
    .query({ partition: partitionOf(seatsId), range: { lt: placeIn(before) } })
    .options({ limit: max, select: 'COUNT' })
    .send()
  return Count
}
