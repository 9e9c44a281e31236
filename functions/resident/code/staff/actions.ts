import type * as contract from '../../../../shared/contract/code'
import type { PostId, ResidentId } from '../../../../shared/kernel/ids'
import { accept, refuse } from '../../../../shared/kernel/outcome'
import { type Access, type AccessPost, loadAccess } from '../../../platform/access'
import type { Action } from '../../../platform/call'
import { rightsOf } from '../../../platform/session'
import { findCode, makeCode } from '../actions'

/** A post that shows somebody works for the community; a leader only reads. */
const proven = (access: Access, postId: PostId | undefined, now: number) =>
  rightsOf(access, now).find(({ id, role }) => id === postId && role !== 'leader')

/** The worker's own code of this minute. */
export const makeStaffCode: Action<typeof contract.makeStaffCode> = async (call, { postId }) =>
  proven(call.caller.access, postId, call.world.now())
    ? makeCode(call, { purpose: 'staff', postId })
    : refuse({ code: 'post.notFound' })

type Proof = { readonly access: Access; readonly post: AccessPost }

/** Their rights as they are at this second: a post that has just ended, or of somebody blocked, proves nothing. */
async function proofOf(
  residentId: ResidentId,
  postId: PostId | undefined,
  now: number,
): Promise<Proof | undefined> {
  const access = await loadAccess(residentId)
  const post = access && proven(access, postId, now)
  return access && post ? { access, post } : undefined
}

/** Who stands at the door: form of address, role and place, or the warning. */
export const checkStaffCode: Action<typeof contract.checkStaffCode> = async (call, { digits }) => {
  const found = await findCode(call, 'staff', digits)
  if (!found.ok && found.refusal.code === 'busy') return refuse({ code: 'busy' })
  if (!found.ok)
    return refuse({
      code: found.refusal.code === 'code.tooOften' ? 'staff.tooOften' : 'staff.notProven',
    })
  const { residentId, postId } = found.value
  const proof = await proofOf(residentId, postId, call.world.now())
  if (!proof) return refuse({ code: 'staff.notProven' })
  const { addressForm } = proof.access
  const { nodeName, role } = proof.post
  return accept({ nodeName, role, ...(addressForm === undefined ? {} : { addressForm }) })
}
