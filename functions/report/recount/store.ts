import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { table } from '../../platform/table'
import { RecountEntity, ShownEntity } from '../entities'
import type { Recount } from './rules'
import type { Shown } from './showing/rules'

/** What was shown of a place, all its months. */
export async function listShown(placeId: string): Promise<readonly Shown[]> {
  const { Items = [] } = await table
    .build(QueryCommand)
    .entities(ShownEntity)
    .query({ partition: `PLACE#${placeId}#SHOWN` })
    .options({ maxPages: Infinity })
    .send()
  return Items as unknown as readonly Shown[]
}

/** The last nights of a district, the latest first. */
export async function listRecounts(districtId: string, limit: number): Promise<readonly Recount[]> {
  const { Items = [] } = await table
    .build(QueryCommand)
    .entities(RecountEntity)
    .query({ partition: `DISTRICT#${districtId}#RECOUNTS` })
    .options({ limit, reverse: true })
    .send()
  return Items as unknown as readonly Recount[]
}
