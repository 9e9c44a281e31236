import type { InputOf } from '../../../shared/contract/endpoint'
import type * as contract from '../../../shared/contract/mandate'
import type { MembershipId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { type Access, changeAccess, loadAccess } from '../../platform/access'
import type { Action, Call } from '../../platform/call'
import { changeCareAct } from '../../platform/careAct'
import { type Change, commit } from '../../platform/commit'
import { isRepeat } from '../../platform/done'
import { next } from '../../platform/facts'
import type { Mandate } from '../../platform/mandate'
import { withFreshRead } from '../../platform/retry'
import { type Caller, livesThere, workerOf } from '../../platform/session'
import { loadMembership, loadResident } from '../store'
import { decideGiving, endOn, withEnded } from './rules'

/** Somebody of the worker's place, and where they live at this second. */
async function livingIn(caller: Caller, membershipId: MembershipId) {
  const membership = await loadMembership(membershipId)
  if (!membership || !workerOf(caller, membership)) return refuse({ code: 'membership.unknown' })
  const access = await loadAccess(membership.residentId)
  const home = access?.memberships.find(({ id }) => id === membershipId)
  if (!access || !home || !livesThere(home, caller.at))
    return refuse({ code: 'membership.notLiving' })
  return accept({ access, householdId: home.householdId })
}

type Asked = InputOf<typeof contract.recordMandate>

async function bothOf({ caller }: Call<'worker'>, { membershipId, proxyMembershipId }: Asked) {
  const principal = await livingIn(caller, membershipId)
  if (!principal.ok) return principal
  const proxy = await livingIn(caller, proxyMembershipId)
  if (!proxy.ok) return proxy
  const [of, by] = [principal.value.access, proxy.value.access]
  if ([of, by].some(({ residentId }) => residentId === caller.id))
    return refuse({ code: 'membership.ownRequest' })
  const { householdId } = principal.value
  if (of.residentId === by.residentId || proxy.value.householdId !== householdId)
    return refuse({ code: 'mandate.notOfHousehold' })
  return accept({ of, by, householdId })
}

/** Stands in the log beside what is done by it. */
const noted = (
  { world, caller, request }: Call | Call<'worker'>,
  { residentId: principalId }: Access,
  { mandate, what }: { readonly mandate: Mandate; readonly what: string },
): Change =>
  changeCareAct({
    id: world.idFor('careAct', caller.id, request.key),
    ...{ rev: 1, principalId, actorId: caller.id, mandateId: mandate.id, what },
    ...{ object: mandate.id, at: world.now(), isDone: true },
  })

const marked = (proxy: Access, { residentId }: Access): readonly Change[] =>
  proxy.actsFor?.includes(residentId)
    ? []
    : [changeAccess(next(proxy, { actsFor: [...(proxy.actsFor ?? []), residentId] }))]

type Both = {
  readonly of: Access
  readonly by: Access
  readonly householdId: Mandate['householdId']
}

async function give(call: Call<'worker'>, { of, by, householdId }: Both, asked: Asked) {
  const { world, caller, request } = call
  const since = world.now()
  const until = endOn(asked.until, since)
  if (!until.ok) return until
  const mandate: Mandate = {
    id: world.idFor('mandate', caller.id, request.key),
    ...{ proxyId: by.residentId, householdId, consent: asked.consent, by: caller.id },
    ...{ since, until: until.value, generation: of.generation ?? 0, request },
  }
  const mandates = decideGiving(of.mandates ?? [], mandate)
  if (!mandates.ok) return mandates
  const after = changeAccess(next(of, { mandates: mandates.value }))
  await commit(after, ...marked(by, of), noted(call, of, { mandate, what: 'recordMandate' }))
  return accept({ id: mandate.id, principalId: of.residentId })
}

/** The worker sees the one who says yes, or the paper that they signed. */
export const recordMandate: Action<typeof contract.recordMandate> = (call, asked) =>
  withFreshRead(call.world, async () => {
    const both = await bothOf(call, asked)
    if (!both.ok) return both
    const { of } = both.value
    const id = call.world.idFor('mandate', call.caller.id, call.request.key)
    const before = of.mandates?.find((one) => one.id === id)
    const repeat = isRepeat(before?.request, call.request)
    if (!repeat.ok) return repeat
    if (before) return accept({ id, principalId: of.residentId })
    const person = await loadResident(of.residentId)
    if (person?.openid !== undefined) return refuse({ code: 'mandate.askThemselves' })
    return give(call, both.value, asked)
  })

/** Whether somebody works where a person lives. */
export const worksFor = (caller: Caller, { memberships }: Access): boolean =>
  memberships.some((home) => livesThere(home, caller.at) && workerOf(caller, home) !== undefined)

const mayEnd = (caller: Caller, of: Access, { proxyId }: Mandate): boolean =>
  caller.id === of.residentId || caller.id === proxyId || worksFor(caller, of)

export const endMandate: Action<typeof contract.endMandate> = (call, { principalId, mandateId }) =>
  withFreshRead(call.world, async () => {
    const of = await loadAccess(principalId)
    const mandate = of?.mandates?.find(({ id }) => id === mandateId)
    if (!of || !mandate || !mayEnd(call.caller, of, mandate))
      return refuse({ code: 'mandate.notFound' })
    if (mandate.endedAt !== undefined) return accept({ id: mandateId })
    const mandates = withEnded(of.mandates ?? [], mandateId, call.world.now())
    const log = noted(call, of, { mandate, what: 'endMandate' })
    await commit(changeAccess(next(of, { mandates })), log)
    return accept({ id: mandateId })
  })
