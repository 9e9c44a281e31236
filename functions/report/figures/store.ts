import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { listCards } from '../../platform/lists'
import { table } from '../../platform/table'
import { WAITS, WaitsEntity } from '../cases/counted/entities'
import type { Waits } from '../cases/counted/rules'
import { ShownEntity } from '../entities'
import type { Shown } from '../recount/showing/rules'

type Months = { readonly until: string; readonly count: number }

/** The months of a place up to one, the latest first; what stands now, by its name, is before all of them. */
export async function listMonths(
  placeId: string,
  { until, count }: Months,
): Promise<readonly Shown[]> {
  const { Items = [] } = await table
    .build(QueryCommand)
    .entities(ShownEntity)
    .query({ partition: `PLACE#${placeId}#SHOWN`, range: { lte: until } })
    .options({ limit: count, reverse: true })
    .send()
  return Items as unknown as readonly Shown[]
}

type Sheet = { readonly months: readonly Shown[]; readonly waits: Waits }
const isShown = (one: Shown | (Waits & { readonly placeId: string })): one is Shown =>
  'month' in one

/** What stands now and the latest months, with how many cases wait: side by side, in one read. */
export async function listSheet(placeId: string, count: number): Promise<Sheet> {
  const { Items = [] } = await table
    .build(QueryCommand)
    .entities(ShownEntity, WaitsEntity)
    .query({ partition: `PLACE#${placeId}#SHOWN`, range: { lte: WAITS } })
    .options({ limit: count + 1, reverse: true })
    .send()
  const all = Items as unknown as readonly (Shown | (Waits & { readonly placeId: string }))[]
  return {
    months: all.filter(isShown).slice(0, count),
    waits: (all.find((one) => !isShown(one)) as Waits | undefined) ?? {},
  }
}

/** The places below one in a month. */
export async function listBelow(aboveId: string, month: string) {
  const rows = await listCards<Pick<Shown, 'placeName' | 'counts' | 'hidden'>>({
    index: 'gsi1',
    partition: `PLACE#${aboveId}#SHOWN#${month}`,
    limit: 200,
  })
  return rows.map(({ id, card }) => ({ placeId: id, ...card }))
}
