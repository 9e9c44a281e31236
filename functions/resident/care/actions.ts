import type { InputOf } from '../../../shared/contract/endpoint'
import type * as contract from '../../../shared/contract/care'
import type { MandateId, MembershipId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { type Access, changeAccess, loadAccess } from '../../platform/access'
import { isNear } from '../../platform/acting'
import type { Action, Call } from '../../platform/call'
import { type Change, commit } from '../../platform/commit'
import { isRepeat } from '../../platform/done'
import { withFreshRead } from '../../platform/retry'
import { actingFor, type Caller, workerOf } from '../../platform/session'
import { isLiving } from '../leaving/rules'
import type { Membership, Resident } from '../rules'
import { loadMembership, loadResident } from '../store'
import { endedFor, endNow } from './ending/actions'
import { decideGiven, decideLastDay, kept, type Mandate, standingIn } from './rules'
import { loadMandate, loadMandates } from './store'
import { changeMandate } from './writes'

type Asked = InputOf<typeof contract.giveMandate>
type Sides = { readonly home: Membership; readonly person: Access; readonly proxy: Caller }
type SideRefusal = {
  readonly code:
    | 'care.guarded'
    | 'membership.unknown'
    | 'membership.notLiving'
    | 'care.hasAccount'
    | 'care.notOfHousehold'
}

async function proxyFor(
  { caller, world }: Call<'worker'>,
  id: MembershipId | undefined,
): Promise<Caller | undefined> {
  if (id === undefined) return caller
  const membership = await loadMembership(id)
  const [access, resident] = membership
    ? await Promise.all([loadAccess(membership.residentId), loadResident(membership.residentId)])
    : []
  return access && resident?.openid !== undefined ? actingFor(access, world.now()) : undefined
}

/** Somebody else than a worker who says who may act: the guardian, or the person. */
const whoSpeaks = (person: Resident | undefined) => {
  if (person?.openid !== undefined) return 'care.hasAccount'
  return person?.care?.kind === 'child' ? 'care.guarded' : undefined
}

/** Where the person lives, if it is the worker's place. */
async function homeFor(
  { caller, world }: Call<'worker'>,
  id: MembershipId,
): Promise<Outcome<Membership, SideRefusal>> {
  const home = await loadMembership(id)
  if (!home || !workerOf(caller, home)) return refuse({ code: 'membership.unknown' })
  if (!isLiving(home, world.now())) return refuse({ code: 'membership.notLiving' })
  return accept(home)
}

/** The person in whose name, and whoever is to act: both as they stand at this second. */
async function sidesFor(
  call: Call<'worker'>,
  { membershipId, proxy: wanted }: Asked,
): Promise<Outcome<Sides, SideRefusal>> {
  const found = await homeFor(call, membershipId)
  if (!found.ok) return found
  const home = found.value
  const [person, proxy] = await Promise.all([loadAccess(home.residentId), proxyFor(call, wanted)])
  // Behind the rights: whoever logs in themself meanwhile changes those, and the mandate is not written.
  const speaks = whoSpeaks(await loadResident(home.residentId))
  if (speaks !== undefined) return refuse({ code: speaks })
  return person && proxy && isNear(proxy, actingFor(person, call.world.now()))
    ? accept({ home, person, proxy })
    : refuse({ code: 'care.notOfHousehold' })
}

const mandateOf = (
  { caller, request, world }: Call<'worker'>,
  { home, proxy }: Sides,
  { consent, lastDay }: Pick<Mandate, 'consent' | 'lastDay'>,
): Mandate => {
  const { districtId, streetId, communityId, compoundId, residentId: principalId } = home
  return {
    ...{ districtId, streetId, communityId, compoundId, principalId, consent, lastDay, request },
    ...{ id: world.idFor('mandate', caller.id, request.key), rev: 1 },
    ...{ proxyId: proxy.id, givenBy: caller.id, givenAt: world.now() },
  }
}

/** What the same proxy had until now is over; not what the same tap, sent twice at once, has given meanwhile. */
async function supersededBy(
  { id, proxyId, givenBy, givenAt }: Mandate,
  { proxies = [] }: Access,
): Promise<readonly Change[]> {
  const others = proxies.filter((one) => one.proxyId === proxyId && one.mandateId !== id)
  const ids = others.map(({ mandateId }) => mandateId)
  const ending = { by: givenBy, at: givenAt }
  return (await loadMandates(ids)).flatMap((one) => endedFor(one, ending))
}

const answerFor = ({ id, lastDay }: Mandate) => accept({ id, until: lastDay })

/** One of the household, or the worker, may act for somebody without a phone. */
export const giveMandate: Action<typeof contract.giveMandate> = (call, asked) =>
  withFreshRead(call.world, async () => {
    const { caller, request, world } = call
    const stored = await loadMandate(world.idFor('mandate', caller.id, request.key))
    const repeat = isRepeat(stored?.request, request)
    if (!repeat.ok) return repeat
    if (stored) return answerFor(stored)
    const sides = await sidesFor(call, asked)
    if (!sides.ok) return sides
    const lastDay = decideLastDay(asked.until, world.now())
    if (!lastDay.ok) return lastDay
    const { consent } = asked
    const mandate = mandateOf(call, sides.value, { consent, lastDay: lastDay.value })
    const given = decideGiven(sides.value.person, mandate)
    if (!given.ok) return given
    const before = await supersededBy(mandate, sides.value.person)
    await commit(changeMandate(mandate), changeAccess(given.value), ...before)
    return answerFor(mandate)
  })

type As = 'proxy' | 'principal' | 'worker'

/** What somebody is to a mandate: nothing where it is none of theirs. */
export function roleIn(caller: Caller, mandate: Mandate): As | undefined {
  if (mandate.principalId === caller.id) return 'principal'
  if (mandate.proxyId === caller.id) return 'proxy'
  return workerOf(caller, mandate) ? 'worker' : undefined
}

/** A mandate for whoever has to do with it. */
export async function mandateFor(
  caller: Caller,
  id: MandateId,
): Promise<Outcome<Mandate, { readonly code: 'mandate.notFound' }>> {
  const mandate = await loadMandate(id)
  return mandate && roleIn(caller, mandate) ? accept(mandate) : refuse({ code: 'mandate.notFound' })
}

/** At once: the rights and the mandate in one transaction. Once more is nothing. */
export const endMandate: Action<typeof contract.endMandate> = ({ caller, world }, { mandateId }) =>
  withFreshRead(world, async () => {
    const found = await mandateFor(caller, mandateId)
    if (!found.ok) return found
    // Nobody is left without a guardian: their word is taken back, and the child erased.
    if (found.value.consent === 'guardian' && found.value.principalId !== caller.id)
      return refuse({ code: 'care.guarded' })
    if (found.value.endedAt === undefined)
      await endNow(found.value, { by: caller.id, at: world.now() })
    return accept({ id: mandateId })
  })

/** By whoever is acted for, once they log in themself; what does not rest goes on as it is. */
export const keepMandate: Action<typeof contract.keepMandate> = (
  { caller, world },
  { mandateId },
) =>
  withFreshRead(world, async () => {
    const person = await loadAccess(caller.id)
    const standing = person && standingIn(person, mandateId, world.now())
    if (!person || !standing) return refuse({ code: 'mandate.notFound' })
    if (standing.isPaused) await commit(changeAccess(kept(person, mandateId)))
    return accept({ id: mandateId })
  })
