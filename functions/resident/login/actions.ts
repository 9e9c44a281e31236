import type * as contract from '../../../shared/contract/resident'
import type { DistrictId, ResidentId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { placeOf } from '../../place/actions'
import { type Access, changeAccess, loadAccess } from '../../platform/access'
import type { Action } from '../../platform/call'
import { commit } from '../../platform/commit'
import { StaleRead, withFreshRead } from '../../platform/retry'
import { issueToken } from '../../platform/session'
import { exchangeCode } from '../../platform/wechat'
import type { World } from '../../platform/world'
import { meOf } from '../actions'
import { accountOf, loadResidentIdOf } from '../store'
import { changeResident, claimAccount } from '../writes'

async function welcome(world: World, districtId: DistrictId, openid: string): Promise<Access> {
  const id: ResidentId = world.newId('resident')
  const access: Access = { residentId: id, rev: 1, districtId, memberships: [], posts: [] }
  await commit(
    claimAccount(accountOf(districtId, openid), id),
    changeResident({ id, rev: 1, districtId, openid }),
    changeAccess(access),
  )
  return access
}

/** The code is exchanged here; the openid neither comes from the client nor goes back to it. Who is blocked may know it. */
export const login: Action<typeof contract.login> = async ({ world }, { code, districtId }) => {
  const district = await placeOf(districtId)
  if (district?.kind !== 'district') return refuse({ code: 'place.notFound' })
  const openid = await exchangeCode(world, code)
  if (!openid.ok) return openid
  return withFreshRead(world, async () => {
    const known = await loadResidentIdOf(accountOf(districtId, openid.value))
    const access = known ? await loadAccess(known) : await welcome(world, districtId, openid.value)
    if (!access) return refuse({ code: 'session.expired' })
    // Erased between the two reads: whoever logs in now is somebody new.
    if (access.goneAt !== undefined) throw new StaleRead()
    const at = world.now()
    const token = await issueToken(access.residentId, at, access.generation)
    return accept({ ...token, me: meOf({ access, at }) })
  })
}
