import type { Entity } from 'dynamodb-toolbox/entity'
import { DeleteItemCommand } from 'dynamodb-toolbox/entity/actions/delete'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { Change } from '../../platform/commit'
import { factsOf } from '../../platform/facts'
import { removal } from '../../platform/removal'
import type { SessionId } from '../../../shared/kernel/ids'
import type { Session } from '../../event/rules'
import { WaitingEntity } from '../entities'
import { expiresAt } from '../seating/writes'
import type { Waiting } from '../turn/rules'

/** As transactions take them: of any kind. */
const waitings: Entity = WaitingEntity

/** Kept as long as the seats it is for, however early somebody got in line. */
const itemOf = (session: Session, { residentId, joinedAt, party, life }: Waiting) => ({
  ...{ seatsId: session.seatsId, residentId, joinedAt, party, life, rev: 1 },
  expiresAt: expiresAt(session),
})

/** A place in the line; written once more it is the same. */
export function placeFor(session: Session, waiting: Waiting): Change {
  const item = itemOf(session, waiting)
  return {
    alone: () => WaitingEntity.build(PutItemCommand).item(item).send(),
    together: () => waitings.build(PutTransaction).item(item),
  }
}

export async function takePlace(session: Session, waiting: Waiting): Promise<void> {
  await placeFor(session, waiting).alone()
}

const places = factsOf<Waiting & { readonly seatsId: SessionId; readonly rev: number }>(
  WaitingEntity,
)

/** One place for another, in one transaction with whatever records it: nobody stands twice, or nowhere. */
export const changePlace = (
  session: Session,
  { from, to }: { readonly from: Waiting; readonly to: Waiting },
): readonly Change[] => {
  const { residentId, joinedAt } = from
  const next = itemOf(session, to)
  const { seatsId } = session
  return [
    removal(WaitingEntity, { seatsId, residentId, joinedAt }, { rev: 1 }),
    places.change(next),
  ]
}

/** Given up; what is gone is gone. */
export async function leavePlace(
  seatsId: SessionId,
  { residentId, joinedAt }: Pick<Waiting, 'residentId' | 'joinedAt'>,
): Promise<void> {
  await WaitingEntity.build(DeleteItemCommand).key({ seatsId, residentId, joinedAt }).send()
}
