import type * as contract from '../../../../shared/contract/mandate'
import { accept, refuse } from '../../../../shared/kernel/outcome'
import {
  type Access,
  addressFormOf,
  glanceAtAccess,
  glanceAtAccesses,
} from '../../../platform/access'
import type { Action } from '../../../platform/call'
import { listCareActsOf } from '../../../platform/careAct'
import type { Mandate } from '../../../platform/mandate'
import { isRunning, mandateOf } from '../../../platform/onBehalf'
import { worksFor } from '../actions'

const view = (
  { id, consent, since, until }: Mandate,
  of: Access,
  other: Access | undefined,
): contract.Mandate => ({
  ...{ id, consent, since, until },
  principalId: of.residentId,
  addressForm: addressFormOf(other),
})

/** Who acts for the caller, and for whom the caller acts. */
export const listMandates: Action<typeof contract.listMandates> = async ({ caller }) => {
  const { access, at } = caller
  const own = (access.mandates ?? []).filter((one) => isRunning(one, access, at))
  const others = access.actsFor ?? []
  const known = await glanceAtAccesses([...own.map(({ proxyId }) => proxyId), ...others])
  const byMe = others.flatMap((id) => {
    const of = known.get(id)
    const mandate = of && mandateOf(of, access, at)
    return mandate ? [view(mandate, of, of)] : []
  })
  const forMe = own.map((one) => view(one, access, known.get(one.proxyId)))
  return accept({ forMe, byMe })
}

/** Of somebody else only what one did oneself, unless one works where they live. */
export const listCareActs: Action<typeof contract.listCareActs> = async (
  { caller },
  { principalId },
) => {
  const of = await glanceAtAccess(principalId)
  const seesAll = caller.id === principalId || (of !== undefined && worksFor(caller, of))
  const rows = await listCareActsOf(principalId)
  const seen = rows.filter(({ card }) => seesAll || card.actorId === caller.id)
  if (!seesAll && seen.length === 0) return refuse({ code: 'mandate.notFound' })
  const known = await glanceAtAccesses(seen.map(({ card }) => card.actorId))
  const acts = seen.map(({ id, card: { actorId, ...card } }) => ({
    ...card,
    id: id as contract.CareAct['id'],
    addressForm: addressFormOf(known.get(actorId)),
  }))
  return accept({ acts })
}
