import type { PostRole } from '../../../shared/contract/resident'
import type { PlaceId, ResidentId } from '../../../shared/kernel/ids'
import { placeOf } from '../../place/actions'
import type { Place } from '../../place/rules'
import { type Access, type AccessPost, changeAccess, loadAccess } from '../../platform/access'
import { commit } from '../../platform/commit'
import { next } from '../../platform/facts'
import { isHeld } from '../../platform/session'
import type { World } from '../../platform/world'
import { pathOf, rightOf } from './rules'
import { holdersAt, type Listed, loadPost } from './store'
import { changePost } from './writes'

/** For features above: posts at a place that have not ended. */
export const postsAt = (nodeId: PlaceId): Promise<readonly Listed[]> => holdersAt(nodeId)

export type Grant = {
  readonly residentId: ResidentId
  readonly role: PostRole
  readonly nodeId: PlaceId
  /** Epoch ms; absent: until it is taken away. */
  readonly until?: number
}

/** The post with the end that is wanted; one that has ended begins anew, one that is as wanted stays. */
function renewed(before: AccessPost | undefined, wanted: AccessPost): AccessPost | undefined {
  if (!before) return wanted
  if (before.until === wanted.until) return undefined
  return isHeld(before, wanted.since) ? { ...wanted, since: before.since } : wanted
}

type Found = { readonly access: Access; readonly place: Place }

async function foundFor({ residentId, nodeId }: Grant): Promise<Found> {
  const [access, place] = await Promise.all([loadAccess(residentId), placeOf(nodeId)])
  if (!access || !place) throw new Error('No such resident or place.')
  if (access.districtId !== place.districtId) throw new Error('That place is in another district.')
  return { access, place }
}

/**
 * Gives somebody a post at a node, or another end to the one they have: once, however often it is asked. For the
 * operator's setup, never a route. Throws when the person or the place does not exist, or belongs to another district.
 */
export async function grantPost(world: World, grant: Grant): Promise<void> {
  const { residentId, role, nodeId, until } = grant
  const { access, place } = await foundFor(grant)
  const id = world.idFor('post', residentId, role, nodeId)
  const others = access.posts.filter((post) => post.id !== id)
  const [before] = access.posts.filter((post) => post.id === id)
  const end = until === undefined ? {} : { until }
  const wanted = { id, role, nodeId, nodeName: place.name, since: world.now(), ...end }
  const stored = await loadPost(id)
  // One that was stored before places listed their posts is stored again.
  const post = renewed(before, wanted) ?? (stored?.status ? undefined : before)
  if (!post) return
  const rev = (stored?.rev ?? 0) + 1
  await commit(
    changePost({ ...rightOf(post), ...pathOf(place), rev, residentId, status: 'granted' }),
    changeAccess(next(access, { posts: [...others, rightOf(post)] })),
  )
}
