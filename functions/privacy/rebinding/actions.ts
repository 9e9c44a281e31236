import { PRIVACY_VERSION } from '../../../shared/contract/privacy'
import type * as contract from '../../../shared/contract/rebinding'
import type { ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { hasOpenLoans } from '../../booking/rebinding/actions'
import { ownsThings } from '../../listing/rebinding/actions'
import type { Access } from '../../platform/access'
import type { Action, Call } from '../../platform/call'
import { type Change, commit } from '../../platform/commit'
import { isRepeat } from '../../platform/done'
import { withFreshRead } from '../../platform/retry'
import { actingFor } from '../../platform/session'
import { pairFor, rebound, requestFor } from '../../resident/rebinding/actions'
import { isSameRebinding } from '../../resident/rebinding/rules'
import type { Membership } from '../../resident/rules'
import { consentsMoved } from '../consent/moving/actions'

type Unsettled = { readonly code: 'rebinding.openLoans' | 'rebinding.ownThings' }

/** What an account has from where it lived before is settled first: nothing of it is moved in silence. */
async function settled(newcomer: Access, now: number): Promise<Outcome<undefined, Unsettled>> {
  const caller = actingFor(newcomer, now)
  const [isLending, isOwning] = await Promise.all([hasOpenLoans(caller), ownsThings(caller)])
  if (isLending) return refuse({ code: 'rebinding.openLoans' })
  return isOwning ? refuse({ code: 'rebinding.ownThings' }) : accept(undefined)
}

const requestBy = ({ decidedBy, decidedUnder }: Membership, by: ResidentId) =>
  decidedBy === by ? decidedUnder : undefined

type Asked = { readonly request: Membership; readonly known: Membership['id'] }

async function rebind(call: Call<'worker'>, { request, known }: Asked) {
  const pair = await pairFor(request, known)
  if (!pair) return refuse({ code: 'membership.notFound' })
  const merged = await rebound(call, pair)
  if (!merged.ok) return merged
  const clear = await settled(pair.newcomer, call.world.now())
  if (!clear.ok) return clear
  const moved: readonly Change[] = await consentsMoved({
    from: request.residentId,
    to: pair.known.residentId,
    upTo: PRIVACY_VERSION,
  })
  await commit(...merged.value.changes, ...moved)
  return accept({ id: request.id, status: 'merged' as const })
}

/** 就是这个人: one person, whatever account they use. */
export const rebindMembership: Action<typeof contract.rebindMembership> = (
  call,
  { membershipId, known },
) =>
  withFreshRead(call.world, async () => {
    const { id: by } = call.caller
    const request = await requestFor(call, membershipId)
    if (!request) return refuse({ code: 'membership.notFound' })
    const repeat = isRepeat(requestBy(request, by), call.request)
    if (!repeat.ok) return repeat
    if (repeat.value || isSameRebinding(request, { by, known }))
      return accept({ id: membershipId, status: 'merged' as const })
    if (request.status !== 'requested') return refuse({ code: 'membership.alreadyDecided' })
    return rebind(call, { request, known })
  })
