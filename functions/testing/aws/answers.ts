import type { Footprint } from './footprint'

/** As the engine and AWS put it on the wire. */
export type Answer = { readonly status: number; readonly text: string }

const fault = (status: number, type: string, more: object): Answer => ({
  status,
  text: JSON.stringify({ __type: `com.amazonaws.dynamodb.v20120810#${type}`, ...more }),
})

export const internalError: Answer = fault(500, 'InternalServerError', {
  message: 'Internal server error',
})

type Why = 'TransactionConflict' | 'ThrottlingError'

/** A transaction that is given up, with a reason for each of its items. */
function cancelled(why: Why, hit: readonly boolean[]): Answer {
  const codes = hit.map((isHit) => (isHit ? why : 'None'))
  const said = `please refer cancellation reasons for specific reasons [${codes.join(', ')}]`
  return fault(400, 'TransactionCanceledException', {
    Message: `Transaction cancelled, ${said}`,
    CancellationReasons: codes.map((Code) => ({ Code })),
  })
}

/** Which of its items somebody else's transaction holds. */
export const conflict = ({ isTransaction }: Footprint, hit: readonly boolean[]): Answer =>
  isTransaction
    ? cancelled('TransactionConflict', hit)
    : fault(400, 'TransactionConflictException', {
        message: 'Transaction is ongoing for the item',
      })

/** Which of its partitions are used up. */
export const throttled = ({ isTransaction }: Footprint, hit: readonly boolean[]): Answer =>
  isTransaction
    ? cancelled('ThrottlingError', hit)
    : fault(400, 'ProvisionedThroughputExceededException', {
        message: 'The level of configured provisioned throughput for the table was exceeded.',
      })
