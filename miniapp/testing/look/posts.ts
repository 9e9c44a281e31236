import type { Me } from '../../../shared/contract/resident'
import type { Neighbour } from './neighbour'

/** Who gives posts in the street, and what a worker shows at a door. */
export type Posting = {
  readonly admin: Neighbour
  readonly adminPost: string
  readonly street: string
  readonly proof: { readonly postId: string; readonly place: string }
}

export async function postingOf(worker: Neighbour, admin: Neighbour): Promise<Posting> {
  const [mine, over] = await Promise.all(
    [worker, admin].map(async (one) => (await one.ask<Me>('me')).posts[0]),
  )
  const proof = { postId: mine?.id ?? '', place: mine?.nodeName ?? '' }
  if (!over) throw new Error(`${admin.key} has no post.`)
  return { admin, adminPost: over.id, street: over.nodeId, proof }
}

export async function communityOf(worker: Neighbour) {
  const [post] = (await worker.ask<Me>('me')).posts
  return { community: post?.nodeId ?? '', communityName: post?.nodeName ?? '' }
}
