import type { PlaceId, PostId } from '../../../shared/kernel/ids'
import type { WorkerOf } from '../../../shared/kernel/scope'
import { factsOf } from '../../platform/facts'
import { listCards } from '../../platform/lists'
import { PostEntity } from './entities'
import type { Card, Post } from './rules'

const facts = factsOf<Post>(PostEntity)

export const loadPost = (id: PostId): Promise<Post | undefined> =>
  facts.load({ id }, { consistent: true })

export type Listed = Card & { readonly id: PostId }

// A place has some dozens of posts at the most: one page holds hundreds.
const ALL = 300

const listAt = async (nodeId: PlaceId): Promise<readonly Listed[]> =>
  (await listCards<Card>({ index: 'gsi1', partition: `PLACE#${nodeId}#POSTS`, limit: ALL })).map(
    ({ id, card }) => ({ ...card, id: id as PostId }),
  )

/** Posts at a place that have not ended, those first that began first. */
export const listPostsAt = (_proof: WorkerOf, nodeId: PlaceId) => listAt(nodeId)

/** The same for what follows from a change, or is told of nobody by name. */
export const holdersAt = listAt

export const glanceAtPosts = async (ids: readonly PostId[]): Promise<readonly Post[]> => {
  const found = await facts.loadMany(
    ids.map((id) => ({ id })),
    { consistent: false },
  )
  return found.filter((one) => one !== undefined)
}
