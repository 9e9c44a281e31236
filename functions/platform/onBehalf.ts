import type { Endpoint } from '../../shared/contract/endpoint'
import { idPattern, type ResidentId } from '../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../shared/kernel/outcome'
import { type Access, loadAccess } from './access'
import type { Mandate } from './mandate'
import { actingFor, blockedAt, type Caller, livesThere } from './session'

const RESIDENT = idPattern('resident')

const livesIn = ({ memberships }: Access, { householdId }: Mandate, now: number): boolean =>
  memberships.some((one) => one.householdId === householdId && livesThere(one, now))

const isOver = ({ since, until, endedAt }: Mandate, now: number): boolean =>
  now < since || now >= until || endedAt !== undefined

/** Whether a mandate runs at this second, as far as the person it is for tells. */
export const isRunning = (mandate: Mandate, principal: Access, now: number): boolean =>
  !isOver(mandate, now) &&
  mandate.generation === (principal.generation ?? 0) &&
  livesIn(principal, mandate, now)

/** The one by which somebody may act for another at this second. */
export const mandateOf = (principal: Access, proxy: Access, now: number): Mandate | undefined =>
  principal.mandates?.find(
    (one) =>
      one.proxyId === proxy.residentId &&
      isRunning(one, principal, now) &&
      livesIn(proxy, one, now),
  )

type ProxyRefusal = { readonly code: 'mandate.notForThis' | 'mandate.notRunning' }

const mayAct = ({ access }: Caller, now: number): boolean =>
  blockedAt(access, now) === undefined && access.closingAt === undefined

const canBeActedFor = (principal: Access, now: number): boolean =>
  blockedAt(principal, now) === undefined &&
  principal.goneAt === undefined &&
  principal.closingAt === undefined

/** The caller as the person for whom they act, where a header says so and a mandate allows it. */
export async function onBehalf(
  caller: Caller,
  { isOpenToProxies }: Pick<Endpoint, 'isOpenToProxies'>,
  principalId: string,
): Promise<Outcome<Caller, ProxyRefusal>> {
  if (!isOpenToProxies) return refuse({ code: 'mandate.notForThis' })
  if (!RESIDENT.test(principalId)) return refuse({ code: 'mandate.notRunning' })
  const principal = await loadAccess(principalId as ResidentId)
  const mandate = principal && mandateOf(principal, caller.access, caller.at)
  const isFree = principal && canBeActedFor(principal, caller.at) && mayAct(caller, caller.at)
  if (!mandate || !isFree) return refuse({ code: 'mandate.notRunning' })
  const proxy = { id: caller.id, mandateId: mandate.id }
  return accept({ ...actingFor(principal, caller.at), proxy })
}
