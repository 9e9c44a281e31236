import type { Entity } from 'dynamodb-toolbox/entity'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update'
import { $add } from 'dynamodb-toolbox/entity/actions/update/symbols'
import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { removal } from '../../platform/removal'
import { partOf, SheetRowEntity, SheetSumsEntity } from './entities'
import type { Row, Sums } from './rules'

export const changeRow = (next: Row): Change => factsOf<Row>(SheetRowEntity).change(next)

export const removeRow = ({ sessionId, who, rev }: Row): Change =>
  removal(SheetRowEntity, { sessionId, who }, { rev })

/** As transactions take them: of any kind. */
const sumsOf: Entity = SheetSumsEntity

/** Added to whatever stands there. */
export function addSums(
  { sessionId, who, expiresAt }: Pick<Row, 'sessionId' | 'who' | 'expiresAt'>,
  by: Sums,
): Change {
  const more = Object.entries(by).map(([name, amount]) => [name, $add(amount)] as const)
  const item = {
    sessionId,
    part: partOf(who),
    v: 1,
    rev: $add(1),
    expiresAt,
    ...Object.fromEntries(more),
  }
  return {
    alone: () => sumsOf.build(UpdateItemCommand).item(item).send(),
    together: () => sumsOf.build(UpdateTransaction).item(item),
  }
}
