import type { CallOutcome } from '../../../shared/contract/callBack'
import type * as list from '../../../shared/contract/callList'
import type { InputOf } from '../../../shared/contract/endpoint'
import type { CallBackId, CommunityId } from '../../../shared/kernel/ids'
import { accept } from '../../../shared/kernel/outcome'
import { choiceAt } from '../../place/below/actions'
import { note } from '../../platform/audit'
import type { Call } from '../../platform/call'
import * as seats from '../../registration/calling/actions'
import { bringCallsOf, callsDue, type DueCall } from '../../registration/calling/listed/actions'
import { historyOf } from '../../resident/audit/actions'
import * as backs from '../../resident/callBack/actions'
import { callBacksAt, type CallBackRow } from '../../resident/callBack/desk/actions'

type Desk = Call<'worker'>
type At = { readonly nodeId: CommunityId; readonly cursor?: string | undefined }

export type { CallBackRow, DueCall }

/** Who asked a community for a call, in the order to call. Numbers are opened on the phone that calls. */
export const callsAt = ({ caller }: Desk, asked: At) => callBacksAt(caller, asked)

/** About whose seat it calls, whoever has the least time first. */
export const seatCallsAt = (call: Desk, asked: At) => callsDue(call, asked)

/** One call somebody asked for, with who did what about it. */
export async function callOf(call: Desk, id: CallBackId) {
  const found = await backs.callBackFor(call, id)
  if (!found.ok) return found
  const { proof, ...rest } = found.value
  const history = await historyOf(call, { proof, subjectId: id })
  return history.ok ? accept({ ...rest, history: history.value }) : history
}

type Settling = { readonly callBackId: CallBackId; readonly outcome: CallOutcome }

export async function settle(call: Desk, { callBackId, outcome }: Settling) {
  const settled = await backs.settleCallBack(call, { callBackId, outcome })
  if (settled.ok) await note(call, { what: 'settleCallBack', subjects: [callBackId] })
  return settled
}

export async function settleSeat(call: Desk, said: InputOf<typeof list.settleSeatCall>) {
  const settled = await seats.settleSeatCall(call, said)
  if (!settled.ok) return settled
  await note(call, { what: 'settleSeatCall', subjects: [said.sessionId, said.membershipId] })
  // Off the list at once, and not a moment later with the stream.
  await bringCallsOf(call.world, said.membershipId)
  return settled
}

/** Above a community: in which one it is read. */
export const choose = (...asked: Parameters<typeof choiceAt>) => choiceAt(...asked)
