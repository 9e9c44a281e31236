import type { BlockId, ResidentId } from '../../../shared/kernel/ids'
import { type Access, changeAccess, loadAccess } from '../../platform/access'
import { type Change, commit } from '../../platform/commit'
import { carriedThrough } from '../../platform/retry'
import type { World } from '../../platform/world'
import { withoutBlockWords } from '../block/rules'
import { loadBlock } from '../block/store'
import { changeBlock } from '../block/writes'
import { loadCallBack } from '../callBack/store'
import { forgetCallBack } from '../callBack/writes'
import { loadTries } from '../code/store'
import { forgetTries } from '../code/writes'
import { loadPasskeys } from '../console/passkey/store'
import { forgetPasskeys } from '../console/passkey/writes'
import { carryOut } from '../leaving/actions'
import { leftWithAccount } from '../leaving/rules'
import { loadMutes } from '../mute/store'
import { forgetMutes } from '../mute/writes'
import { holdersWithout } from '../phone/actions'
import type { Resident } from '../rules'
import { accountOf, loadLogin, loadMembership, loadResident } from '../store'
import { forgetLogin } from '../rebinding/writes'
import { changeResident } from '../writes'

/** Every home ends and every request to join is withdrawn, with the door that it held. */
export async function leaveHomes(world: World, residentId: ResidentId): Promise<void> {
  const access = await loadAccess(residentId)
  for (const { id } of access?.memberships ?? [])
    await carriedThrough(world, async () => {
      const membership = await loadMembership(id)
      const after = membership && leftWithAccount(membership, world.now())
      if (after) await carryOut(world, after)
    })
}

/** What somebody was told and answered when they were blocked. */
export const eraseBlock = async (world: World, id: string): Promise<void> => {
  await carriedThrough(world, async () => {
    const block = await loadBlock(id as BlockId)
    const after = block && withoutBlockWords(block)
    if (after) await commit(...changeBlock(after, undefined))
  })
}

async function accountGone({ districtId, openid }: Resident): Promise<readonly Change[]> {
  const login = openid === undefined ? undefined : await loadLogin(accountOf(districtId, openid))
  return login ? [forgetLogin(login)] : []
}

/** What only they had: whom they muted, what they typed wrong, that they wanted to be called, what they signed in with. */
async function ownGone(world: World, residentId: ResidentId): Promise<readonly Change[]> {
  const [mutes, tries, callBack, passkeys] = await Promise.all([
    loadMutes(residentId),
    loadTries(residentId),
    loadCallBack(world.idFor('callBack', residentId)),
    loadPasskeys(residentId),
  ])
  return [
    ...(mutes.rev > 0 ? [forgetMutes(mutes)] : []),
    ...(tries.rev > 0 ? [forgetTries(tries)] : []),
    ...(callBack ? [forgetCallBack(callBack)] : []),
    ...(passkeys.rev > 0 ? [forgetPasskeys(passkeys)] : []),
  ]
}

const emptied = ({ residentId, districtId, rev }: Access, goneAt: number): Access => ({
  ...{ residentId, districtId, goneAt },
  rev: rev + 1,
  memberships: [],
  posts: [],
})

/** The person themselves: nothing is left but an id; the WeChat account is a stranger's from then on. */
export async function personErased(
  world: World,
  residentId: ResidentId,
): Promise<readonly Change[]> {
  const [resident, access] = await Promise.all([loadResident(residentId), loadAccess(residentId)])
  if (!resident || !access || resident.goneAt !== undefined) return []
  const goneAt = world.now()
  const { id, districtId, rev } = resident
  return [
    ...(await accountGone(resident)),
    ...(await holdersWithout(resident)),
    ...(await ownGone(world, residentId)),
    changeResident({ id, districtId, rev: rev + 1, goneAt }),
    changeAccess(emptied(access, goneAt)),
  ]
}

/** A single character is in too many other words. */
const SHORTEST = 2

/** By what others may have spoken of somebody, the longest first. */
export async function namesOf(residentId: ResidentId): Promise<readonly string[]> {
  const { name, addressForm, phone } = (await loadResident(residentId)) ?? {}
  return [name, phone?.number, addressForm].flatMap((word) =>
    word !== undefined && word.length >= SHORTEST ? [word] : [],
  )
}
