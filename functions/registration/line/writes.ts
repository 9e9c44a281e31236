import { DeleteItemCommand } from 'dynamodb-toolbox/entity/actions/delete'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { expiryOf } from '../../platform/expiry'
import type { SessionId } from '../../../shared/kernel/ids'
import { WaitingEntity } from '../entities'
import type { Waiting } from '../turn/rules'

/** A place in the line; written once more it is the same. */
export async function takePlace(seatsId: SessionId, waiting: Waiting): Promise<void> {
  const { residentId, joinedAt, party, life } = waiting
  await WaitingEntity.build(PutItemCommand)
    .item({
      ...{ seatsId, residentId, joinedAt, party, life, rev: 1 },
      expiresAt: expiryOf('registrations', joinedAt),
    })
    .send()
}

/** Given up; what is gone is gone. */
export async function leavePlace(
  seatsId: SessionId,
  { residentId, joinedAt }: Pick<Waiting, 'residentId' | 'joinedAt'>,
): Promise<void> {
  await WaitingEntity.build(DeleteItemCommand).key({ seatsId, residentId, joinedAt }).send()
}
