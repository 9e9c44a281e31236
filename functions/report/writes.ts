import type { Entity } from 'dynamodb-toolbox/entity'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update'
import { $add } from 'dynamodb-toolbox/entity/actions/update/symbols'
import type { Change } from '../platform/commit'
import { factsOf } from '../platform/facts'
import { CountedEntity, RecountEntity, ShownEntity, TotalEntity } from './entities'
import type { Recount } from './recount/rules'
import type { Shown } from './recount/showing/rules'
import type { Counted, Counts, Total } from './rules'

/** As transactions take them: of any kind. */
const totals: Entity = TotalEntity

export const changeCounted = (next: Counted): Change => factsOf<Counted>(CountedEntity).change(next)

type Cell = Pick<Total, 'placeId' | 'month'>

/** Added to whatever stands there: two who add at once both count. */
export function addTo({ placeId, month }: Cell, counts: Counts): Change {
  const more = Object.entries(counts).map(([figure, amount]) => [figure, $add(amount)] as const)
  const item = { placeId, month, v: 1, rev: $add(1), ...Object.fromEntries(more) }
  return {
    alone: () => totals.build(UpdateItemCommand).item(item).send(),
    together: () => totals.build(UpdateTransaction).item(item),
  }
}

/** As it was counted anew, on condition that nothing was added since. */
export function mendTotal({ placeId, month, rev, counts }: Total): Change {
  const item = { placeId, month, rev, ...counts }
  const condition = (
    rev === 1 ? { attr: 'rev', exists: false } : { attr: 'rev', eq: rev - 1 }
  ) as never
  return {
    alone: () => totals.build(PutItemCommand).item(item).options({ condition }).send(),
    together: () => totals.build(PutTransaction).item(item).options({ condition }),
  }
}

/** By the nightly recount alone, whose later run stands. */
export async function putShown(shown: Shown): Promise<void> {
  await ShownEntity.build(PutItemCommand)
    .item({ ...shown, hidden: [...shown.hidden] })
    .send()
}

/** Of a night that ran twice the later. */
export async function putRecount(told: Recount): Promise<void> {
  await RecountEntity.build(PutItemCommand)
    .item({ ...told, differences: [...told.differences] })
    .send()
}
