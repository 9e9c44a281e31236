import type { Entity } from 'dynamodb-toolbox/entity'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update'
import { $add } from 'dynamodb-toolbox/entity/actions/update/symbols'
import type { Change } from '../../../platform/commit'
import { factsOf } from '../../../platform/facts'
import { removal } from '../../../platform/removal'
import { WaitMarkEntity, WaitsEntity } from './entities'
import type { Step, WaitMark } from './rules'

export const mark = (next: WaitMark): Change => factsOf<WaitMark>(WaitMarkEntity).change(next)
export const unmark = ({ id, rev }: WaitMark): Change => removal(WaitMarkEntity, { id }, { rev })

/** As transactions take them: of any kind. */
const waits: Entity = WaitsEntity

/** Added to whatever stands there. */
export function addTo({ placeId, kind, by }: Step): Change {
  const item = { placeId, v: 1, rev: $add(1), [kind]: $add(by) }
  return {
    alone: () => waits.build(UpdateItemCommand).item(item).send(),
    together: () => waits.build(UpdateTransaction).item(item),
  }
}
