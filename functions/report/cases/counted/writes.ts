import type { Entity } from 'dynamodb-toolbox/entity'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update'
import { $add } from 'dynamodb-toolbox/entity/actions/update/symbols'
import type { Change } from '../../../platform/commit'
import { factsOf } from '../../../platform/facts'
import { CASE_KINDS } from '../rules'
import { WaitMarkEntity, WaitsEntity } from './entities'
import { amountOf, type Step, type WaitMark } from './rules'

export const changeMark = (next: WaitMark): Change => factsOf<WaitMark>(WaitMarkEntity).change(next)

/** As transactions take them: of any kind. */
const waits: Entity = WaitsEntity

/** Added to whatever stands there; of each kind there is a number from the first on. */
export function addTo(step: Step): Change {
  const { placeId } = step
  const more = CASE_KINDS.map((kind) => [kind, $add(amountOf(step, kind))] as const)
  const item = { placeId, v: 1, rev: $add(1), ...Object.fromEntries(more) }
  return {
    alone: () => waits.build(UpdateItemCommand).item(item).send(),
    together: () => waits.build(UpdateTransaction).item(item),
  }
}
