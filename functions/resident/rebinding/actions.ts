import type * as contract from '../../../shared/contract/rebinding'
import type { DoorId, MembershipId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { type Access, changeAccess, loadAccess } from '../../platform/access'
import type { Action, Call } from '../../platform/call'
import { type Change, commit } from '../../platform/commit'
import { answeredBefore, carriedOut } from '../../platform/done'
import { next } from '../../platform/facts'
import { forgetAccess } from '../../platform/forgetting'
import { withFreshRead } from '../../platform/retry'
import { workerOf } from '../../platform/session'
import type { World } from '../../platform/world'
import { anyCard, type AnyRefusal } from '../card/actions'
import { doorIdOf, turnedAway } from '../household/actions'
import { namedAlike } from '../household/known/actions'
import { loadHousehold } from '../household/store'
import { phoneMoved } from '../phone/moving/actions'
import type { Membership, Resident } from '../rules'
import { accountOf, loadLogin, loadMembership, loadResident } from '../store'
import { changeLogin, changeMembership, changeResident } from '../writes'
import { forgetLogin, forgetResident } from './writes'
import {
  decideRebind,
  type Pair as Sides,
  type RebindRefusal,
  withAccount,
  withGeneration,
} from './rules'

export type Pair = Sides<Access>

/** A request that a worker may decide, by whoever asks. */
export async function requestFor(
  { caller }: Pick<Call<'worker'>, 'caller'>,
  id: MembershipId,
): Promise<Membership | undefined> {
  const membership = await loadMembership(id)
  return membership && workerOf(caller, membership) ? membership : undefined
}

/** The two sides, where both are there. */
export async function pairFor(request: Membership, id: MembershipId): Promise<Pair | undefined> {
  const known = await loadMembership(id)
  const [newcomer, person] = await Promise.all([
    loadAccess(request.residentId),
    known && loadAccess(known.residentId),
  ])
  return known && newcomer && person ? { request, known, newcomer, person } : undefined
}

async function doorOf(world: World, { householdId }: Membership): Promise<DoorId | undefined> {
  const household = await loadHousehold(householdId)
  return household && doorIdOf(world, household)
}

/** The account that asks logs in as the person known; whichever did before does so no more. */
async function loginsAfter(from: Resident, to: Resident): Promise<readonly Change[]> {
  const [asking, before] = await Promise.all([loginOf(from), loginOf(to)])
  return [
    ...(asking ? [changeLogin(next(asking, { residentId: to.id }))] : []),
    ...(before ? [forgetLogin(before)] : []),
  ]
}

const loginOf = async ({ districtId, openid }: Resident) =>
  openid === undefined ? undefined : loadLogin(accountOf(districtId, openid))

type Rebound = { readonly pair: Pair; readonly changes: readonly Change[] }
type Gone = { readonly code: 'membership.notFound' }

/** Everything that makes the account that asks the person known, in one transaction with what is above. */
export async function rebound(
  { world, caller, request }: Call<'worker'>,
  pair: Pair,
): Promise<Outcome<Rebound, RebindRefusal | Gone>> {
  const [from, to, doorId] = await Promise.all([
    loadResident(pair.request.residentId),
    loadResident(pair.known.residentId),
    doorOf(world, pair.request),
  ])
  if (!from || !to) return refuse({ code: 'membership.notFound' })
  const alike = doorId === undefined ? [] : await namedAlike(doorId, from.name ?? '')
  const deciding = {
    ...{ by: caller.id, at: world.now(), alike: alike.map(({ id }) => id) },
    born: to.care?.born,
  }
  const merged = decideRebind(pair, deciding)
  if (!merged.ok) return merged
  const { phone, changes } = await phoneMoved({ from, to })
  const access = withGeneration(pair.person, pair.newcomer)
  return accept({
    pair,
    changes: [
      changeMembership({ ...merged.value, decidedUnder: request }),
      changeResident(withAccount(to, { openid: from.openid, emergency: from.emergency, phone })),
      changeAccess(access),
      forgetResident(from),
      forgetAccess(pair.newcomer),
      ...(await loginsAfter(from, to)),
      ...(await turnedAway(world, pair.request)),
      ...changes,
    ],
  })
}

type HintRefusal = { readonly code: 'membership.alreadyDecided' } | AnyRefusal

/** Blank, dead or of another community: nobody's here, and whose it was is not told. */
async function hintedBy(
  call: Call,
  { status, communityId }: Membership,
  code: string,
): Promise<Outcome<MembershipId, HintRefusal>> {
  if (status !== 'requested') return refuse({ code: 'membership.alreadyDecided' })
  const found = await anyCard(call, code)
  if (!found.ok) return found
  const card = found.value
  const isHere = card.status === 'bound' && card.communityId === communityId
  return isHere && card.membershipId !== undefined
    ? accept(card.membershipId)
    : refuse({ code: 'card.unknown' })
}

/** A hint for the worker who decides: a card that was found takes over nobody. */
export const showOwnCard: Action<typeof contract.showOwnCard> = (
  call,
  { membershipId: id, code },
) =>
  withFreshRead(call.world, async () => {
    const { caller, request, world } = call
    const membership = await loadMembership(id)
    if (membership?.residentId !== caller.id) return refuse({ code: 'membership.notFound' })
    const done = membership.done ?? []
    const before = answeredBefore(done, request)
    if (!before.ok) return before
    if (before.value) return accept({ id })
    const hint = await hintedBy(call, membership, code)
    if (!hint.ok) return hint
    const noted = carriedOut(done, request, { at: world.now(), answer: '' })
    await commit(changeMembership(next(membership, { cardOf: hint.value, done: noted })))
    return accept({ id })
  })
