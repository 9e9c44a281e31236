import type * as contract from '../../../../shared/contract/care'
import { accept, refuse } from '../../../../shared/kernel/outcome'
import { type Access, glanceAtAccess, glanceAtAccesses, loadAccess } from '../../../platform/access'
import { mayActFor } from '../../../platform/acting'
import { loadActs, mandatesBehind } from '../../../platform/careActs'
import type { Action } from '../../../platform/call'
import { type Caller, workerOf } from '../../../platform/session'
import { loadMembership } from '../../store'
import { mandateFor, roleIn } from '../actions'
import { type Mandate, shownStanding } from '../rules'
import { listActedIn, loadMandates } from '../store'

type Seen = ReadonlyMap<string, Access>

const called = (principal: Access, proxy: Access | undefined) => ({
  ...(principal.addressForm === undefined ? {} : { principal: principal.addressForm }),
  ...(proxy?.addressForm === undefined ? {} : { proxy: proxy.addressForm }),
})

/** What stands in the way of acting; to whoever acts also what lies between the two: living apart, or a block. */
function standingOf(mandate: Mandate, principal: Access, { access, id, at }: Caller) {
  const standing = shownStanding(principal, mandate, at)
  const isOpen = standing && !standing.isPaused && !standing.isOver
  if (!isOpen || mandate.proxyId !== id) return standing
  return mayActFor(access, principal, at) ? {} : { isHindered: true as const }
}

function shownTo(caller: Caller, mandate: Mandate, seen: Seen): readonly contract.Mandate[] {
  const principal = seen.get(mandate.principalId)
  const standing = principal && standingOf(mandate, principal, caller)
  const as = roleIn(caller, mandate)
  if (!standing || !as) return []
  const { id, principalId, compoundId, consent, givenAt, lastDay: until } = mandate
  return [
    {
      ...{ id, principalId, compoundId, as, consent, givenAt, until },
      ...called(principal, seen.get(mandate.proxyId)),
      ...standing,
      ...(consent === 'guardian' ? { agreedTo: principal.agreedTo ?? 0 } : {}),
    },
  ]
}

/** Those that stand, with what neighbours call both sides. */
async function show(caller: Caller, mandates: readonly Mandate[]) {
  const people = mandates.flatMap(({ principalId, proxyId }) => [principalId, proxyId])
  const seen = await glanceAtAccesses(people)
  return accept({ mandates: mandates.flatMap((one) => shownTo(caller, one, seen)) })
}

const givenBy = ({ proxies = [] }: Pick<Access, 'proxies'>) =>
  proxies.map(({ mandateId }) => mandateId)

export const listMandates: Action<typeof contract.listMandates> = async ({ caller }) => {
  const ids = [...givenBy(caller.access), ...(await listActedIn(caller.id))]
  return show(caller, await loadMandates(ids))
}

export const listMandatesOf: Action<typeof contract.listMandatesOf> = async (
  { caller },
  { membershipId },
) => {
  const home = await loadMembership(membershipId)
  if (!home || !workerOf(caller, home)) return refuse({ code: 'membership.unknown' })
  const person = await loadAccess(home.residentId)
  return show(caller, await loadMandates(person ? givenBy(person) : []))
}

/** For as long as it is kept, whether the mandate stands or not; with what was done under those that it renewed. */
export const listCareActs: Action<typeof contract.listCareActs> = async (
  { caller },
  { mandateId },
) => {
  const mandate = await mandateFor(caller, mandateId)
  if (!mandate.ok) return mandate
  const principal = await glanceAtAccess(mandate.value.principalId)
  const acts = await loadActs(principal ? mandatesBehind(principal, mandateId) : [mandateId])
  return accept({
    acts: acts.map(({ at, what, object, outcome }) => ({
      ...{ at, what, outcome },
      ...(object === undefined ? {} : { object }),
    })),
  })
}
