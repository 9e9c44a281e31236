import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import type { PlaceId, ResidentId } from '../../../../shared/kernel/ids'
import { table } from '../../../platform/table'
import { ColleagueEntity } from './entities'
import type { Colleague } from './rules'

// Some dozens at the most: a hundred are thirteen kilobytes.
const ALL = 300

/** How whoever works at a place is addressed, by their ids. */
export async function listColleagues(nodeId: PlaceId): Promise<ReadonlyMap<ResidentId, Colleague>> {
  const { Items = [] } = await table
    .build(QueryCommand)
    .entities(ColleagueEntity)
    .query({ partition: `PLACE#${nodeId}#COLLEAGUES` })
    .options({ limit: ALL })
    .send()
  return new Map(Items.map((item) => [item.residentId as ResidentId, item as unknown as Colleague]))
}
