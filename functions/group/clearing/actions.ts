import type { ResidentId } from '../../../shared/kernel/ids'
import { accept } from '../../../shared/kernel/outcome'
import { loadAccess } from '../../platform/access'
import { commit } from '../../platform/commit'
import { next } from '../../platform/facts'
import { withFreshRead } from '../../platform/retry'
import { actingFor, blockedAt, homesOf } from '../../platform/session'
import type { World } from '../../platform/world'
import type { Block } from '../../resident/block/rules'
import type { GroupMember, OutBecause } from '../rules'
import { listOwnMembers, loadGroup, loadMember } from '../store'
import { changeMember } from '../writes'
import { alignedWith, takenOut } from './rules'

type Change = (member: GroupMember) => GroupMember | undefined
type Standing = Pick<GroupMember, 'groupId' | 'residentId'>

async function changeOne(world: World, { groupId, residentId }: Standing, change: Change) {
  const changed = await withFreshRead(world, async () => {
    const stands = await loadMember(groupId, residentId)
    const after = stands && change(stands)
    if (after) await commit(changeMember(next(after, {})))
    return accept(undefined)
  })
  if (!changed.ok) throw new Error('The membership kept changing; the record comes again.')
}

/** Out of one group. */
export const takeOut = (world: World, standing: Standing, because: OutBecause): Promise<void> =>
  changeOne(world, standing, (one) => takenOut(one, because, world.now()))

async function takeOutOfAll(world: World, residentId: ResidentId, because: OutBecause) {
  for (const one of await listOwnMembers(residentId)) await takeOut(world, one, because)
}

/** Who lives somewhere no more, or is blocked, is in no group there. */
export async function alignOne(world: World, { groupId, residentId }: Standing): Promise<void> {
  const [access, group] = await Promise.all([loadAccess(residentId), loadGroup(groupId)])
  if (!access || !group) return
  const now = world.now()
  const homes = homesOf(actingFor(access, now))
  await changeOne(world, { groupId, residentId }, (one) =>
    blockedAt(access, now) === undefined
      ? alignedWith(one, { group, homes }, now)
      : takenOut(one, 'blocked', now),
  )
}

export async function align(world: World, residentId: ResidentId): Promise<void> {
  for (const one of await listOwnMembers(residentId)) await alignOne(world, one)
}

/** Who is blocked is in no group; what they join behind it they are in. */
export async function putDown(world: World, { id, residentId }: Block): Promise<void> {
  const access = await loadAccess(residentId)
  if (!access || access.blockId !== id || blockedAt(access, world.now()) === undefined) return
  await takeOutOfAll(world, residentId, 'blocked')
}

/** Somebody cancels their account. */
export const leaveGroups = (world: World, residentId: ResidentId): Promise<void> =>
  takeOutOfAll(world, residentId, 'account')
