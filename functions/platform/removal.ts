import { type Entity } from 'dynamodb-toolbox/entity'
import { DeleteItemCommand } from 'dynamodb-toolbox/entity/actions/delete'
import { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import type { Change } from './commit'

type Key = Readonly<Record<string, string | number>>

/**
 * Gone for good, on condition that this revision still stands. Apart from the other changes: whichever function brings
 * it along needs the right to delete.
 */
export const removal = (entity: Entity, key: Key, { rev }: { readonly rev: number }): Change => {
  const condition = { attr: 'rev', eq: rev } as const
  return {
    alone: () => entity.build(DeleteItemCommand).key(key).options({ condition }).send(),
    together: () => entity.build(DeleteTransaction).key(key).options({ condition }),
  }
}
