import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { ScanCommand } from 'dynamodb-toolbox/table/actions/scan'
import { table } from '../../platform/table'
import { RecountEntity, ShownEntity } from '../entities'
import type { Recount } from './rules'
import type { Shown } from './showing/rules'

/** An item as it is stored, with the name of its kind. */
export type Item = Readonly<Record<string, unknown>> & { readonly _et: string }

const AT_ONCE = 1000

/** Everything of some kinds in the table, a page after the other, in no order. */
export async function* pagesOf(...kinds: readonly string[]): AsyncGenerator<readonly Item[]> {
  let from: Record<string, unknown> | undefined
  do {
    const { Items = [], LastEvaluatedKey } = await table
      .build(ScanCommand)
      .options({
        ...{ limit: AT_ONCE, filter: { attr: '_et', in: [...kinds] }, consistent: true },
        ...(from === undefined ? {} : { exclusiveStartKey: from }),
      })
      .send()
    yield Items as unknown as readonly Item[]
    from = LastEvaluatedKey
  } while (from !== undefined)
}

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
