import { accept } from '../../../../shared/kernel/outcome'
import { commit } from '../../../platform/commit'
import { withFreshRead } from '../../../platform/retry'
import { isHeld } from '../../../platform/session'
import { type Reaction, reaction } from '../../../platform/stream'
import type { World } from '../../../platform/world'
import { handedOn, type Taken } from '../../callBack/rules'
import { listTakenBy, loadCallBack } from '../../callBack/store'
import { changeCallBack } from '../../callBack/writes'
import { passkeysEnd } from '../../console/passkey/forgetting/actions'
import type { Post } from '../rules'
import { holdersAt, loadPost } from '../store'

/** Whoever stands in for it at this moment. */
async function standInFor({ id, nodeId }: Post, now: number): Promise<Taken | undefined> {
  const listed = (await holdersAt(nodeId)).filter(({ standsInFor }) => standsInFor === id)
  const posts = await Promise.all(listed.map((one) => loadPost(one.id)))
  const found = posts.find((post) => post?.status === 'granted' && isHeld(post, now))
  return found && { postId: found.id, residentId: found.residentId }
}

/** What an ended post had taken on goes to the stand-in, or back to everybody of the place. Twice changes nothing. */
async function handOver(world: World, post: Post): Promise<void> {
  const to = await standInFor(post, world.now())
  for (const id of await listTakenBy(post.id))
    await withFreshRead(world, async () => {
      const handed = handedOn(await loadCallBack(id), post.id, to)
      if (handed) await commit(changeCallBack(handed))
      return accept(undefined)
    })
}

const postEnded = reaction<Post>('Post', async (world, { after }) => {
  if (after?.status !== 'ended') return
  await handOver(world, after)
  await passkeysEnd(world, after.residentId)
})

export const postReactions: readonly Reaction[] = [postEnded]
