import {
  ConditionalCheckFailedException,
  TransactionCanceledException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb'
import { execute } from 'dynamodb-toolbox/entity/actions/transactWrite'
import type { DeleteTransaction } from 'dynamodb-toolbox/entity/actions/transactDelete'
import type { PutTransaction } from 'dynamodb-toolbox/entity/actions/transactPut'
import type { UpdateTransaction } from 'dynamodb-toolbox/entity/actions/transactUpdate'
import { StaleRead } from './retry'

/** Part of a transaction, as a value: features make them, `commit` sends the whole. */
export type Change = {
  readonly alone: () => Promise<unknown>
  readonly together: () => PutTransaction | UpdateTransaction | DeleteTransaction
}

// What is throttled inside a transaction the SDK does not send again.
const AGAIN = new Set([
  'ConditionalCheckFailed',
  'TransactionConflict',
  'ThrottlingError',
  'ProvisionedThroughputExceeded',
])

const isToBeTriedAgain = (fault: unknown): boolean =>
  fault instanceof ConditionalCheckFailedException ||
  fault instanceof TransactionConflictException ||
  (fault instanceof TransactionCanceledException &&
    (fault.CancellationReasons ?? []).some(({ Code }) => AGAIN.has(Code ?? '')))

async function send(changes: readonly Change[]): Promise<void> {
  const [only] = changes
  if (only && changes.length === 1) {
    await only.alone()
    return
  }
  await execute(...changes.map((change) => change.together()))
}

/**
 * Writes all or nothing; one change alone costs half. Throws `StaleRead` when something read has changed since,
 * or the table had too much to do.
 * At most 100 changes.
 */
export async function commit(...changes: readonly Change[]): Promise<void> {
  try {
    await send(changes)
  } catch (fault) {
    if (isToBeTriedAgain(fault)) throw new StaleRead()
    throw fault
  }
}
