import type * as contract from '../../../../shared/contract/complaint'
import type { InputOf } from '../../../../shared/contract/endpoint'
import type { ComplaintId } from '../../../../shared/kernel/ids'
import { type Waiting, waitingAt } from '../../../moderation/complaint/actions'
import * as showing from '../../../moderation/complaint/showing/actions'
import { choiceAt } from '../../../place/below/actions'
import type { Call } from '../../../platform/call'

export type { Waiting }

/** For the pages of a desk, which reach no other feature than their own. */
export const complaintsAt = (
  { caller }: Call<'worker'>,
  asked: InputOf<typeof contract.listComplaints>,
) => waitingAt(caller, asked)

/** The same of one. */
export const showComplaint = (call: Call<'worker'>, id: ComplaintId) =>
  showing.showComplaint(call, id)

/** Above a community: in which one it is read. */
export const choose = (...asked: Parameters<typeof choiceAt>) => choiceAt(...asked)
