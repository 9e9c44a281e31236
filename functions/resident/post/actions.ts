import type { PostRole } from '../../../shared/contract/resident'
import type { PlaceId, ResidentId } from '../../../shared/kernel/ids'
import { placeOf } from '../../place/actions'
import { changeAccess, loadAccess } from '../../platform/access'
import { commit } from '../../platform/commit'
import { next } from '../../platform/facts'
import type { World } from '../../platform/world'
import { changePost } from '../writes'

export type Grant = {
  readonly residentId: ResidentId
  readonly role: PostRole
  readonly nodeId: PlaceId
  /** Epoch ms; absent: until it is taken away. */
  readonly until?: number
}

/**
 * Gives somebody a post at a node, once however often it is asked; for the operator's setup, never a route.
 * Throws when the person or the place does not exist, or belongs to another district.
 */
export async function grantPost(world: World, grant: Grant): Promise<void> {
  const [access, place] = await Promise.all([loadAccess(grant.residentId), placeOf(grant.nodeId)])
  if (!access || !place) throw new Error('No such resident or place.')
  if (access.districtId !== place.districtId) throw new Error('That place is in another district.')
  const id = world.idFor('post', grant.residentId, grant.role, grant.nodeId)
  if (access.posts.some((post) => post.id === id)) return
  const { role, nodeId, until } = grant
  const post = {
    ...{ id, role, nodeId, nodeName: place.name, since: world.now() },
    ...(until === undefined ? {} : { until }),
  }
  await commit(
    changePost({ ...post, rev: 1, residentId: grant.residentId }),
    changeAccess(next(access, { posts: [...access.posts, post] })),
  )
}
