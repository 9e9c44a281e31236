import {
  ConditionalCheckFailedException,
  ProvisionedThroughputExceededException,
  ThrottlingException,
  TransactionConflictException,
} from '@aws-sdk/client-dynamodb'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { StaleRead } from './retry'

/** What came of a conditional update, with the item as it stands behind it or in its way. */
export type Updated<Kind> =
  | { readonly did: true; readonly item: Kind }
  | { readonly did: false; readonly item: Kind | undefined }

const IN_THE_WAY = [
  TransactionConflictException,
  ProvisionedThroughputExceededException,
  ThrottlingException,
]

/**
 * Sends one conditional update of an item that many write at once: a condition that does not hold is an answer, with the
 * item that stood in its way. Throws `StaleRead` where the table had too much to do.
 */
export async function update<Kind>(
  send: () => Promise<{ readonly Attributes?: unknown }>,
): Promise<Updated<Kind>> {
  try {
    const { Attributes } = await send()
    return { did: true, item: Attributes as Kind }
  } catch (fault) {
    if (fault instanceof ConditionalCheckFailedException)
      return { did: false, item: fault.Item && (unmarshall(fault.Item) as Kind) }
    if (IN_THE_WAY.some((kind) => fault instanceof kind)) throw new StaleRead()
    throw fault
  }
}
