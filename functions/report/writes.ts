import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import type { Change } from '../platform/commit'
import { factsOf } from '../platform/facts'
import { CountedEntity, RecountEntity, ShownEntity } from './entities'
import type { Recount } from './recount/rules'
import type { Shown } from './recount/showing/rules'
import type { Counted } from './rules'

export const changeCounted = (next: Counted): Change => factsOf<Counted>(CountedEntity).change(next)

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
