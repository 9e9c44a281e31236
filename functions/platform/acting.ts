import type { Endpoint } from '../../shared/contract/endpoint'
import { PRIVACY_VERSION } from '../../shared/contract/privacy'
import type { CompoundId, MandateId, ResidentId } from '../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../shared/kernel/outcome'
import { type Access, type AccessMembership, type AccessProxy, loadAccess } from './access'
import { actingFor, blockedAt, type Caller, homesOf, workerOf } from './session'

export type CareRefusal = {
  readonly code: 'care.notOpen' | 'care.noMandate' | 'care.agreeFirst'
}

/** Whose hand it was. */
export const doerOf = ({ id, by, workerId }: Caller): ResidentId => by?.proxyId ?? workerId ?? id

const isBeside =
  (proxy: Caller) =>
  (home: AccessMembership): boolean =>
    homesOf(proxy).some(({ householdId }) => householdId === home.householdId) ||
    workerOf(proxy, home) !== undefined

/** Whether two live in one household at this second, or the one works where the other lives. */
export const isNear = (proxy: Caller, principal: Caller): boolean =>
  homesOf(principal).some(isBeside(proxy))

/** The same in one compound. */
export const isNearIn = (compoundId: CompoundId, proxy: Caller, principal: Caller): boolean =>
  homesOf(principal)
    .filter((home) => home.compoundId === compoundId)
    .some(isBeside(proxy))

const standsAt = ({ until, isPaused }: AccessProxy, now: number): boolean =>
  now < until && !isPaused

/** The mandate under which one may act for the other at this second. */
function mandateOf(proxy: Caller, access: Access, now: number): MandateId | undefined {
  const isBlocked = [access, proxy.access].some(
    (one) => blockedAt(one, now) !== undefined || one.closingAt !== undefined,
  )
  if (isBlocked) return undefined
  const given = access.proxies?.find((one) => one.proxyId === proxy.id && standsAt(one, now))
  return given && isNear(proxy, actingFor(access, now)) ? given.mandateId : undefined
}

/** Whether the one may act for the other at this second. */
export const mayActFor = (proxy: Access, principal: Access, now: number): boolean =>
  mandateOf(actingFor(proxy, now), principal, now) !== undefined

/** A word that was given, of which the text has changed since; whoever was never asked has given none. */
const isOutdated = ({ agreedTo }: Access): boolean =>
  agreedTo !== undefined && agreedTo !== PRIVACY_VERSION

/** The person for whom somebody acts, as the one who calls: their rights, their limits, their name. */
export async function actingAs(
  proxy: Caller,
  principalId: string,
  { endpoint: { openToProxies }, now }: { readonly endpoint: Endpoint; readonly now: number },
): Promise<Outcome<Caller, CareRefusal>> {
  const access = await loadAccess(principalId as ResidentId)
  const mandateId = access && mandateOf(proxy, access, now)
  if (!access || !mandateId) return refuse({ code: 'care.noMandate' })
  if (openToProxies === 'anew' && isOutdated(access)) return refuse({ code: 'care.agreeFirst' })
  return accept({ ...actingFor(access, now), by: { proxyId: proxy.id, mandateId } })
}
