import type { RejectionReason } from '../../../shared/contract/resident'
import type { CommunityId, HouseholdId, MembershipId, PlaceId } from '../../../shared/kernel/ids'
import { accept } from '../../../shared/kernel/outcome'
import { lookAt } from '../../moderation/photo/looking/actions'
import { choiceAt } from '../../place/below/actions'
import { note, noteLook } from '../../platform/audit'
import type { Call } from '../../platform/call'
import * as approval from '../../resident/approval/actions'
import * as asking from '../../resident/approval/asking/actions'
import type { AskingRow } from '../../resident/approval/asking/actions'
import type { Asking } from '../../resident/approval/asking/rules'
import { historyOf } from '../../resident/audit/actions'
import { offeredOn } from '../../resident/replies/actions'

type Desk = Call<'worker'>
type At = { readonly nodeId: CommunityId; readonly cursor?: string | undefined }

/** Who asks to join in a community, the longest first. */
export const requestsAt = ({ caller }: Desk, asked: At) => asking.requestsAt({ caller }, asked)
export type { Asking, AskingRow }

/** One request, or what came of it, with who did what about it. */
export async function requestOf(
  call: Desk,
  { nodeId, membershipId }: { readonly nodeId: PlaceId; readonly membershipId: MembershipId },
) {
  const found = await asking.requestAt(call, membershipId)
  if (!found.ok) return found
  const { proof, ...rest } = found.value
  const [history, offered] = await Promise.all([
    historyOf(call, { proof, subjectId: membershipId }),
    rest.request ? offeredOn(call, nodeId, rest.membership) : [],
  ])
  return history.ok ? accept({ ...rest, history: history.value, offered }) : history
}

/** The whole name, the verified number and the photo of a proof, with why they are looked at: that is written down before they are shown. */
export async function reveal(
  call: Desk,
  { membershipId, reason }: { readonly membershipId: MembershipId; readonly reason: string },
) {
  const found = await approval.requestFor(call, membershipId)
  if (!found.ok) return found
  await noteLook(call, { what: 'reveal', subjects: [membershipId], reason })
  const proof = found.value.request?.proofPhotoId
  const photoIds = proof === undefined ? [] : [proof]
  const pictures = await lookAt(call, { caseId: membershipId, photoIds })
  return accept({ ...found.value, pictures })
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

type Rejecting = {
  readonly membershipId: MembershipId
  readonly reason: RejectionReason
  readonly words?: string | undefined
}

export async function reject(call: Desk, asked: Rejecting) {
  const decided = await approval.rejectMembership(call, asked)
  if (decided.ok) await note(call, { what: 'rejectMembership', subjects: [asked.membershipId] })
  return decided
}

/** Above a community: in which one it is read. */
export const choose = (...asked: Parameters<typeof choiceAt>) => choiceAt(...asked)
