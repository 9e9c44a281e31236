import type { Entity } from 'dynamodb-toolbox/entity'
import { UpdateItemCommand } from 'dynamodb-toolbox/entity/actions/update'
import { $add } from 'dynamodb-toolbox/entity/actions/update/symbols'
import { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import type { Change } from '../../platform/commit'
import { SeatingEntity } from '../entities'
import type { Seating } from '../seating/rules'

/** As transactions take them: of any kind. */
const seatings: Entity = SeatingEntity

/**
 * More seats, or fewer as long as so many are free: whoever claims one in the same moment either has it before, or finds
 * it gone.
 */
export function resizeSeating(seating: Seating, capacity: number): Change {
  const { seatsId, shard, capacity: before } = seating
  const more = capacity - before
  const item = { seatsId, shard, rev: $add(1), capacity, free: $add(more) }
  const and = [
    { attr: 'capacity', eq: before },
    { attr: 'free', gte: -more },
  ]
  const options = { condition: { and } }
  return {
    alone: () => seatings.build(UpdateItemCommand).item(item).options(options).send(),
    together: () => seatings.build(UpdateTransaction).item(item).options(options),
  }
}
