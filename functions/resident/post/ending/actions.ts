import type * as contract from '../../../../shared/contract/post'
import type { LocalDate } from '../../../../shared/kernel/dates'
import type { PostId } from '../../../../shared/kernel/ids'
import { accept, refuse } from '../../../../shared/kernel/outcome'
import { changeAccess, loadAccess } from '../../../platform/access'
import type { Action, Call } from '../../../platform/call'
import { type Change, commit } from '../../../platform/commit'
import { answeredBefore, carriedOut } from '../../../platform/done'
import { next } from '../../../platform/facts'
import { withFreshRead } from '../../../platform/retry'
import { adminPostOver } from '../../../platform/session'
import type { World } from '../../../platform/world'
import { decideEnd, endedByTime, isBelow, type Post, rightOf } from '../rules'
import { loadPost } from '../store'
import { changePost } from '../writes'

/** Whether the caller may end it at all: it lies in their area, and below their own rank. */
function isInHands({ caller }: Pick<Call<'worker'>, 'caller'>, post: Post): boolean {
  const { districtId } = post
  const by = districtId && adminPostOver(caller, { ...post, districtId })
  return by !== undefined && (isBelow(post, by) || post.residentId === caller.id)
}

/** The rights as they are from this second on. */
async function rightsAfter(post: Post): Promise<readonly Change[]> {
  const access = await loadAccess(post.residentId)
  if (!access) return []
  const posts = access.posts.map((right) => (right.id === post.id ? rightOf(post) : right))
  return [changeAccess(next(access, { posts }))]
}

/** The end with what is written beside it. */
async function end({ world, caller, request }: Call<'worker'>, post: Post, on?: LocalDate) {
  const now = world.now()
  const ended = decideEnd(post, { by: caller.id, now, on })
  if (!ended.ok) return ended
  const { until = now } = ended.value
  const done = carriedOut(post.done ?? [], request, { at: now, answer: String(until) })
  await commit(changePost({ ...ended.value, done }), ...(await rightsAfter(ended.value)))
  return accept({ id: post.id, until })
}

/** Ends a post now or on a day; its rights end with it, in the same transaction. */
export const endPost: Action<typeof contract.endPost> = (call, { postId, on }) =>
  withFreshRead(call.world, async () => {
    const post = await loadPost(postId)
    if (!post || !isInHands(call, post)) return refuse({ code: 'post.notFound' })
    const before = answeredBefore(post.done ?? [], call.request)
    if (!before.ok) return before
    if (before.value) return accept({ id: postId, until: Number(before.value.answer) })
    return end(call, post, on)
  })

/** For the sweep: what is over is put down as over. Its rights had ended by themselves. */
export const postIsDue = async (world: World, id: string): Promise<void> => {
  await withFreshRead(world, async () => {
    const ended = endedByTime(await loadPost(id as PostId), world.now())
    if (ended) await commit(changePost(ended))
    return accept(undefined)
  })
}
