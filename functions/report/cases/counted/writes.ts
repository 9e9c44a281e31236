import type { Entity } from 'dynamodb-toolbox/entity'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update'
import { $add } from 'dynamodb-toolbox/entity/actions/update/symbols'
import type { Change } from '../../../platform/commit'
import { factsOf } from '../../../platform/facts'
import { removal } from '../../../platform/removal'
import { CASE_KINDS } from '../rules'
import { WaitMarkEntity, WaitsEntity } from './entities'
import type { Step, WaitMark } from './rules'

export const mark = (next: WaitMark): Change => factsOf<WaitMark>(WaitMarkEntity).change(next)
export const unmark = ({ id, rev }: WaitMark): Change => removal(WaitMarkEntity, { id }, { rev })

/** As transactions take them: of any kind. */
const waits: Entity = WaitsEntity

/** Added to whatever stands there; of each kind there is a number from the first on. */
export function addTo({ placeId, kind, by }: Step): Change {
  const more = CASE_KINDS.map((one) => [one, $add(one === kind ? by : 0)] as const)
  const item = { placeId, v: 1, rev: $add(1), ...Object.fromEntries(more) }
  return {
    alone: () => waits.build(UpdateItemCommand).item(item).send(),
    together: () => waits.build(UpdateTransaction).item(item),
  }
}
