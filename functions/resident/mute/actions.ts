import type * as contract from '../../../shared/contract/mute'
import type { MutedNeighbour } from '../../../shared/contract/mute'
import type { ResidentId } from '../../../shared/kernel/ids'
import { accept } from '../../../shared/kernel/outcome'
import {
  type Access,
  addressFormOf,
  changeAccess,
  glanceAtAccess,
  glanceAtAccesses,
  loadAccess,
} from '../../platform/access'
import type { Action, Call } from '../../platform/call'
import { type Change, commit } from '../../platform/commit'
import { next } from '../../platform/facts'
import { withFreshRead } from '../../platform/retry'
import type { Caller } from '../../platform/session'
import { decideMute, isMutedBy, type Mute, type Mutes, unmuted } from './rules'
import { glanceAtMutes, loadMutes } from './store'
import { changeMutes } from './writes'

/** For the features above, which know whose thing it is. */
export const mutesOf = async ({
  residentId,
  hasMuted,
}: Pick<Access, 'residentId' | 'hasMuted'>): Promise<Pick<Mutes, 'of'>> =>
  hasMuted ? glanceAtMutes(residentId) : { of: [] }

/** Whether an owner does not want to have to do with somebody who asks now, or with whoever asks in their name. */
export async function hasMutedCaller(ownerId: ResidentId, { id, access, by }: Caller) {
  const asking = [...(access.isMuted ? [id] : []), ...(by ? [by.proxyId] : [])]
  if (asking.length === 0) return false
  const mutes = await glanceAtMutes(ownerId)
  return asking.some((one) => isMutedBy(mutes, one))
}

/** The same of somebody who asked before, and whose access is not at hand. */
export const isUnwelcomeTo = async (ownerId: ResidentId, other: ResidentId): Promise<boolean> =>
  isMutedBy(await glanceAtMutes(ownerId), other)

const view = ({ id, at }: Mute, access: Access | undefined): MutedNeighbour => ({
  id,
  addressForm: addressFormOf(access),
  since: at,
})

const mutedIn = ({ of }: Mutes, residentId: ResidentId): Mute | undefined =>
  of.find((mute) => mute.residentId === residentId)

type Mark = 'hasMuted' | 'isMuted'

/** Noted on an access with the first of all; it stays so, since asking in vain is cheap. */
const marked = (access: Access | undefined, mark: Mark): readonly Change[] =>
  access && !access[mark] ? [changeAccess(next(access, { [mark]: true }))] : []

/** Both ends of a mute, so that whoever mutes nobody and is muted by nobody costs no question. */
async function firstOfAll({ id, access }: Caller, muted: ResidentId): Promise<readonly Change[]> {
  const [own, other] = await Promise.all([
    access.hasMuted ? access : loadAccess(id),
    loadAccess(muted),
  ])
  return [...marked(own, 'hasMuted'), ...marked(other, 'isMuted')]
}

/** From now on that neighbour's things are not shown to the caller; nobody is told. */
export const muteNeighbour = ({ world, caller }: Call, residentId: ResidentId) =>
  withFreshRead(world, async () => {
    const before = await loadMutes(caller.id)
    const wanted = { id: world.idFor('mute', caller.id, residentId), residentId, at: world.now() }
    const mutes = decideMute(before, wanted)
    if (!mutes.ok) return mutes
    if (mutes.value !== before)
      await commit(changeMutes(mutes.value), ...(await firstOfAll(caller, residentId)))
    const access = await glanceAtAccess(residentId)
    return accept(view(mutedIn(mutes.value, residentId) ?? wanted, access))
  })

export const unmute: Action<typeof contract.unmute> = ({ world, caller }, { muteId }) =>
  withFreshRead(world, async () => {
    const before = await loadMutes(caller.id)
    const after = unmuted(before, muteId)
    if (after !== before) await commit(changeMutes(after))
    return accept({ isUndone: true })
  })

export const listMutes: Action<typeof contract.listMutes> = async ({ caller }) => {
  const latest = [...(await loadMutes(caller.id)).of].reverse()
  const known = await glanceAtAccesses(latest.map(({ residentId }) => residentId))
  return accept({
    muted: latest.map((mute) => view(mute, known.get(mute.residentId))),
  })
}
