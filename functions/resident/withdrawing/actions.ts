import type * as contract from '../../../shared/contract/joining'
import type { Action } from '../../platform/call'
import { changeKeyed } from '../leaving/actions'
import { decideWithdrawal } from '../joining/rules'

/** A request is taken back; what was shown with it is deleted behind it. */
export const withdrawMembership: Action<typeof contract.withdrawMembership> = (
  call,
  { membershipId },
) =>
  changeKeyed(call, {
    missing: 'membership.notFound',
    may: ({ residentId, relative }) => (relative?.by ?? residentId) === call.caller.id,
    decide: decideWithdrawal,
    answer: { id: membershipId, status: 'withdrawn' } as const,
  })
