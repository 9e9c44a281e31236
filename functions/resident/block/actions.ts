import type * as contract from '../../../shared/contract/block'
import type { InputOf } from '../../../shared/contract/endpoint'
import type { BlockId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { type Access, loadAccess } from '../../platform/access'
import type { Action, Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { isRepeat } from '../../platform/done'
import { withFreshRead } from '../../platform/retry'
import { blockedAt, postsCovering } from '../../platform/session'
import { withoutOver } from '../post/rules'
import type { Membership } from '../rules'
import { loadMembership } from '../store'
import { decideBlock, highestOf } from './rules'
import { loadBlock } from './store'
import { judgingWords, NEEDS_WORDS } from './words/actions'
import { changeBlock } from './writes'

type Asked = InputOf<typeof contract.blockResident>
type Judging = ReturnType<typeof judgingWords>

type Naming = { readonly id: BlockId; readonly membership: Membership; readonly asked: Asked }

/** The block as it is wanted, of the person whose membership names them. */
function wantedOf(call: Call<'worker'>, { id, membership, asked }: Naming) {
  const { districtId, streetId, communityId, compoundId, compoundName, residentId } = membership
  const { reason, words, until: untilDay } = asked
  const { caller, request, world } = call
  return {
    ...{ districtId, streetId, communityId, compoundId, compoundName, residentId },
    ...{ id, membershipId: membership.id, reason, untilDay, request },
    ...(words ? { words } : {}),
    ...{ by: caller.id, byRole: highestOf(postsCovering(caller, membership)) },
    since: world.now(),
  }
}

type Wanted = ReturnType<typeof wantedOf>

/** From this very write on they may do nothing new; what follows from it comes behind. */
async function block(wanted: Wanted, access: Access, judge: Judging) {
  const decided = decideBlock(wanted, {
    posts: withoutOver(access.posts, wanted.since),
    blockedUntil: blockedAt(access, wanted.since),
  })
  if (!decided.ok) return decided
  const judged = await judge(wanted.words)
  if (!judged.ok) return judged
  await commit(...changeBlock(decided.value, access))
  return accept({ id: wanted.id, until: decided.value.until })
}

/** 停用, by a worker of the community where they live. */
export const blockResident: Action<typeof contract.blockResident> = async (call, asked) => {
  const { world, caller, request } = call
  const id = world.idFor('block', caller.id, request.key)
  const judge = judgingWords(world, caller.id)
  if (asked.reason === 'other' && !asked.words) return NEEDS_WORDS
  return withFreshRead(world, async () => {
    const membership = await loadMembership(asked.membershipId)
    if (!membership || postsCovering(caller, membership).length === 0)
      return refuse({ code: 'membership.unknown' })
    // Before the block itself: what stands there is known of here.
    const access = await loadAccess(membership.residentId)
    const before = await loadBlock(id)
    const repeat = isRepeat(before?.request, request)
    if (!repeat.ok) return repeat
    if (before) return accept({ id, until: before.until })
    if (!access || membership.status !== 'approved') return refuse({ code: 'membership.notLiving' })
    return block(wantedOf(call, { id, membership, asked }), access, judge)
  })
}
