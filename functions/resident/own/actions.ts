import type { BlockId, CorrectionId, MembershipId, PostId } from '../../../shared/kernel/ids'
import type { Self } from '../../../shared/kernel/scope'
import type { World } from '../../platform/world'
import type { Block } from '../block/rules'
import { glanceAtOwnBlocks } from '../block/store'
import type { CallBack } from '../callBack/rules'
import { loadCallBack } from '../callBack/store'
import type { Correction } from '../correcting/rules'
import { glanceAtCorrections } from '../correcting/store'
import type { Household } from '../household/rules'
import { loadHousehold } from '../household/store'
import type { Mutes } from '../mute/rules'
import { loadMutes } from '../mute/store'
import type { Post } from '../post/rules'
import { glanceAtPosts } from '../post/store'
import type { Membership, Resident } from '../rules'
import { glanceAtOwn, loadResident } from '../store'

/** For themselves alone: what is kept of a person under their own id. */
export const ownPerson = (id: Self): Promise<Resident | undefined> => loadResident(id)

export const ownMutes = (id: Self): Promise<Mutes> => loadMutes(id)

export const ownCallBack = ({ idFor }: World, id: Self): Promise<CallBack | undefined> =>
  loadCallBack(idFor('callBack', id))

export type OwnMembership = { readonly membership: Membership; readonly home?: Household }

/** With the door while they live there: of a household that one has left, others are the family. */
export async function membershipsOf(
  id: Self,
  ids: readonly string[],
): Promise<readonly OwnMembership[]> {
  const memberships = await glanceAtOwn(ids as readonly MembershipId[])
  return Promise.all(
    memberships.map(async (membership) => {
      if (membership.status === 'left' || membership.residentId !== id) return { membership }
      const home = await loadHousehold(membership.householdId)
      return { membership, ...(home === undefined ? {} : { home }) }
    }),
  )
}

export const postsOf = (ids: readonly string[]): Promise<readonly Post[]> =>
  glanceAtPosts(ids as readonly PostId[])

export const blocksOf = (ids: readonly string[]): Promise<readonly Block[]> =>
  glanceAtOwnBlocks(ids as readonly BlockId[])

export const correctionsOf = (ids: readonly string[]): Promise<readonly Correction[]> =>
  glanceAtCorrections(ids as readonly CorrectionId[])
