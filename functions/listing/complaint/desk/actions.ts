import type * as contract from '../../../../shared/contract/complaint'
import type { ComplaintId } from '../../../../shared/kernel/ids'
import { listComplaints } from '../../../moderation/complaint/actions'
import * as showing from '../../../moderation/complaint/showing/actions'
import { choiceAt } from '../../../place/below/actions'
import type { Action, Call } from '../../../platform/call'

/** For the pages of a desk, which reach no other feature than their own. */
export const complaintsAt: Action<typeof contract.listComplaints> = (call, asked) =>
  listComplaints(call, asked)

/** The same of one. */
export const showComplaint = (call: Call<'worker'>, id: ComplaintId) =>
  showing.showComplaint(call, id)

/** Above a community: in which one it is read. */
export const choose = (...asked: Parameters<typeof choiceAt>) => choiceAt(...asked)
