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
import { loadResident } from '../store'
import { changeResident } from '../writes'
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
  /** What colleagues and neighbours call them, unless they have said so themselves. */
  readonly called?: { readonly name: string; readonly addressForm: string }
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

/** Where nobody knows what to call them. */
async function named({ residentId, called }: Grant, access: Access) {
  if (!called || access.addressForm !== undefined) return undefined
  const resident = await loadResident(residentId)
  return resident && { form: { addressForm: called.addressForm }, change: next(resident, called) }
}

/** The post that is to be written, or nothing where it stands already. */
async function postFor(world: World, grant: Grant, { access, place }: Found) {
  const { residentId, role, nodeId, until } = grant
  const id = world.idFor('post', residentId, role, nodeId)
  const [before] = access.posts.filter((post) => post.id === id)
  const end = until === undefined ? {} : { until }
  const wanted = { id, role, nodeId, nodeName: place.name, since: world.now(), ...end }
  const stored = await loadPost(id)
  // One that was stored before places listed their posts is stored again.
  const post = renewed(before, wanted) ?? (stored?.status ? undefined : before)
  return post && { post, rev: (stored?.rev ?? 0) + 1 }
}

/**
 * Gives somebody a post at a node, or another end to the one they have: once, however often it is asked. For the
 * operator's setup, never a route. Throws when the person or the place does not exist, or belongs to another district.
 */
export async function grantPost(world: World, grant: Grant): Promise<void> {
  const found = await foundFor(grant)
  const { access, place } = found
  const [given, known] = await Promise.all([postFor(world, grant, found), named(grant, access)])
  if (!given && !known) return
  const others = access.posts.filter(({ id }) => id !== given?.post.id)
  const posts = given ? [...others, rightOf(given.post)] : access.posts
  const { residentId } = grant
  await commit(
    ...(given
      ? [
          changePost({
            ...{ ...rightOf(given.post), ...pathOf(place), rev: given.rev },
            ...{ residentId, status: 'granted' },
          }),
        ]
      : []),
    changeAccess(next(access, { posts, ...known?.form })),
    ...(known ? [changeResident(known.change)] : []),
  )
}
