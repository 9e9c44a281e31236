import type { Me } from '../../../shared/contract/resident'
import type { Neighbour } from './neighbour'
import type { Town } from './town'

export async function postingOf(worker: Neighbour, admin: Neighbour): Promise<Town['posting']> {
  const [mine, street] = await Promise.all(
    [worker, admin].map(async (one) => (await one.ask<Me>('me')).posts[0]),
  )
  const proof = { postId: mine?.id ?? '', place: mine?.nodeName ?? '' }
  return { admin, street: street?.nodeId ?? '', proof }
}

export async function communityOf(worker: Neighbour) {
  const [post] = (await worker.ask<Me>('me')).posts
  return { community: post?.nodeId ?? '', communityName: post?.nodeName ?? '' }
}
