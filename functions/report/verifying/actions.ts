import type { RejectionReason } from '../../../shared/contract/resident'
import type { CommunityId, HouseholdId, MembershipId } from '../../../shared/kernel/ids'
import { accept } from '../../../shared/kernel/outcome'
import { choiceAt } from '../../place/below/actions'
import { note } from '../../platform/audit'
import type { Call } from '../../platform/call'
import * as approval from '../../resident/approval/actions'
import * as asking from '../../resident/approval/asking/actions'
import type { AskingRow } from '../../resident/approval/asking/actions'
import type { Asking } from '../../resident/approval/asking/rules'
import { historyOf } from '../../resident/audit/actions'

type Desk = Call<'worker'>
type At = { readonly nodeId: CommunityId; readonly cursor?: string | undefined }

/** Who asks to join in a community, the longest first. */
export const requestsAt = ({ caller }: Desk, asked: At) => asking.requestsAt({ caller }, asked)
export type { Asking, AskingRow }

/** One request, or what came of it, with who did what about it. */
export async function requestOf(call: Desk, membershipId: MembershipId) {
  const found = await asking.requestAt(call, membershipId)
  if (!found.ok) return found
  const { proof, ...rest } = found.value
  const history = await historyOf(call, { proof, subjectId: membershipId })
  return history.ok ? accept({ ...rest, history: history.value }) : history
}

/** The whole name and the verified number, with why they are looked at: that is written down before they are shown. */
export async function reveal(
  call: Desk,
  { membershipId, reason }: { readonly membershipId: MembershipId; readonly reason: string },
) {
  const found = await approval.requestFor(call, membershipId)
  if (!found.ok) return found
  await note(call, { what: 'reveal', subjects: [membershipId], reason })
  return accept(found.value)
}

type Approving = {
  readonly membershipId: MembershipId
  readonly family?: HouseholdId | 'own' | undefined
}

export async function approve(call: Desk, { membershipId, family }: Approving) {
  const asked = { membershipId, ...(family === undefined ? {} : { family }) }
  const decided = await approval.approveMembership(call, asked)
  if (decided.ok) await note(call, { what: 'approveMembership', subjects: [membershipId] })
  return decided
}

type Rejecting = { readonly membershipId: MembershipId; readonly reason: RejectionReason }

export async function reject(call: Desk, asked: Rejecting) {
  const decided = await approval.rejectMembership(call, asked)
  if (decided.ok) await note(call, { what: 'rejectMembership', subjects: [asked.membershipId] })
  return decided
}

/** Above a community: in which one it is read. */
export const choose = (...asked: Parameters<typeof choiceAt>) => choiceAt(...asked)
