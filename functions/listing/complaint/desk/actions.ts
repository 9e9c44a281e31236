import type * as contract from '../../../../shared/contract/complaint'
import type { InputOf } from '../../../../shared/contract/endpoint'
import type { ComplaintId, PlaceId } from '../../../../shared/kernel/ids'
import { accept } from '../../../../shared/kernel/outcome'
import { type Waiting, waitingAt } from '../../../moderation/complaint/actions'
import * as showing from '../../../moderation/complaint/showing/actions'
import { lookAt } from '../../../moderation/photo/looking/actions'
import { choiceAt } from '../../../place/below/actions'
import { note } from '../../../platform/audit'
import type { Call } from '../../../platform/call'
import { offeredOn } from '../../../resident/replies/actions'
import { decideComplaint } from '../actions'

export type { Waiting }

/** For the pages of a desk, which reach no other feature than their own. */
export const complaintsAt = (
  { caller }: Call<'worker'>,
  asked: InputOf<typeof contract.listComplaints>,
) => waitingAt(caller, asked)

type Desk = Call<'worker'>
type One = { readonly nodeId: PlaceId; readonly complaintId: ComplaintId }

/** The same of one, with what workers of the place say often. */
export async function showComplaint(call: Desk, { nodeId, complaintId }: One) {
  const found = await showing.showComplaint(call, complaintId)
  if (!found.ok) return found
  const { status, path, ...shown } = found.value
  const offered = status === 'waiting' ? await offeredOn(call, nodeId, path) : []
  return accept({ ...shown, status, offered })
}

/** The photo that was reported, where it is not public any more, or not yet. */
export async function lookAtReported(call: Desk, one: One) {
  const shown = await showComplaint(call, one)
  if (!shown.ok) return shown
  const { photo } = shown.value
  const photoIds = photo?.is === 'hidden' ? [photo.id] : []
  const pictures = await lookAt(call, { caseId: one.complaintId, photoIds })
  return accept({ pictures, shown: shown.value })
}

type Deciding = InputOf<typeof contract.decideComplaint>

/** Decided as on a phone: what was answered stands with the complaint, and goes with it. */
export async function decideAtDesk(call: Desk, asked: Deciding) {
  const decided = await decideComplaint(call, asked)
  if (decided.ok) await note(call, { what: 'decideComplaint', subjects: [asked.complaintId] })
  return decided
}

/** Above a community: in which one it is read. */
export const choose = (...asked: Parameters<typeof choiceAt>) => choiceAt(...asked)
