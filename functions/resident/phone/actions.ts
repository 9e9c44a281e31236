import type * as contract from '../../../shared/contract/phone'
import { PRIVACY_VERSION } from '../../../shared/contract/privacy'
import type { ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { type Access, changeAccess, loadAccess } from '../../platform/access'
import type { Action, Call, Request } from '../../platform/call'
import { type Change, commit } from '../../platform/commit'
import { answeredBefore, carriedOut, isFull } from '../../platform/done'
import { next } from '../../platform/facts'
import { withFreshRead } from '../../platform/retry'
import { exchangePhoneCode } from '../../platform/wechat'
import type { Resident } from '../rules'
import { loadResident } from '../store'
import { changeResident } from '../writes'
import { decideHolder, isHeldBy, masked, mayCall, wasOthers, withoutHolder } from './rules'
import { loadHolders } from './store'
import { changeHolders } from './writes'

const NO_SESSION = refuse({ code: 'session.expired' })

type Known = Outcome<boolean, { readonly code: 'idempotency.keyReused' }>
function isDone({ done = [] }: Pick<Resident, 'done'>, request: Request): Known {
  const before = answeredBefore(done, request)
  return before.ok ? accept(before.value !== undefined) : before
}

/** A write of somebody's own that is remembered on them. */
const noted = (resident: Resident, { request }: Call, at: number): Resident => ({
  ...resident,
  done: carriedOut(resident.done ?? [], request, { at, answer: '' }),
})

const WAITS_MS = [50, 100, 200, 400, 800]

/**
 * The same tap sent twice: whoever comes second finds the code used, and waits for what the first writes.
 * Whether it was written, or that the key is another's.
 */
async function twinOf({ world, caller, request }: Call): Promise<Known> {
  for (const ms of WAITS_MS) {
    await world.sleep(ms)
    const resident = await loadResident(caller.id)
    const known = isDone(resident ?? {}, request)
    if (!known.ok || known.value) return known
  }
  return accept(false)
}

/** One holder less of somebody's number: what is written beside a person who is erased. */
export async function holdersWithout(resident: Resident): Promise<readonly Change[]> {
  const { phone } = resident
  if (!phone) return []
  const { holders, holder } = await loadHolders({ ...resident, ...phone }, resident.id)
  return [changeHolders(withoutHolder(holders, holder))]
}

/** What gives a number up, beside the Access item: the person without it, and one holder less. */
async function givenUp(
  resident: Resident,
): Promise<{ readonly resident: Resident; readonly changes: readonly Change[] }> {
  const { phone, ...rest } = resident
  if (!phone) return { resident: next(resident, {}), changes: [] }
  return { resident: next<Resident>(rest, {}), changes: await holdersWithout(resident) }
}

/** Full name and number, for the other party of an agreed booking and for nobody else. */
export async function contactOf(
  id: ResidentId,
): Promise<{ readonly name?: string; readonly phone?: string }> {
  const { name, phone } = (await loadResident(id)) ?? {}
  return {
    ...(name === undefined ? {} : { name }),
    ...(phone === undefined ? {} : { phone: phone.number }),
  }
}

/** For a worker who calls about a seat, and has written down before that they look. */
export async function callNumberOf(id: ResidentId): Promise<string | undefined> {
  const [access, resident] = await Promise.all([loadAccess(id), loadResident(id)])
  return access && mayCall(access) ? resident?.phone?.number : undefined
}

/** For a consent that is taken back: erases the number, and whom to call instead, beside the Access item. */
export async function phoneErased(id: ResidentId): Promise<readonly Change[]> {
  const before = await loadResident(id)
  if (!before?.phone && !before?.emergency) return []
  const { resident, changes } = await givenUp(before)
  const { emergency: _goes, ...person } = resident
  return [changeResident(person), ...changes]
}

type Taken = { readonly resident: Resident; readonly changes: readonly Change[] }

/** The person with a number in place of the one before, and what changes among its holders. */
async function taken(
  before: Resident,
  number: string,
  at: number,
): Promise<Outcome<Taken, { readonly code: 'phone.tooManyPeople'; readonly max: number }>> {
  const { holders, holder } = await loadHolders({ ...before, number }, before.id)
  if (before.phone?.number === number && isHeldBy(holders, holder))
    return accept({ resident: next(before, {}), changes: [] })
  const held = decideHolder(holders, holder, at)
  if (!held.ok) return held
  const old = await givenUp(before)
  const mark = wasOthers(holders, holder) ? { wasOthers: true as const } : {}
  return accept({
    resident: { ...old.resident, phone: { number, since: at, ...mark } },
    changes: [changeHolders(held.value), ...old.changes],
  })
}

const flagged = (access: Access): readonly Change[] =>
  access.hasPhone ? [] : [changeAccess(next(access, { hasPhone: true }))]

const keep = (call: Call, number: string) =>
  withFreshRead(call.world, async () => {
    const [resident, access] = await Promise.all([
      loadResident(call.caller.id),
      loadAccess(call.caller.id),
    ])
    if (!resident || !access) return NO_SESSION
    // Taken back while WeChat was asked.
    if (access.agreedTo !== PRIVACY_VERSION) return refuse({ code: 'privacy.agreeFirst' })
    const at = call.world.now()
    const after = await taken(resident, number, at)
    if (!after.ok) return after
    const { changes, resident: person } = after.value
    await commit(changeResident(noted(person, call, at)), ...flagged(access), ...changes)
    return accept({ isVerified: true })
  })

/** Asks WeChat, and waits for the first of two same taps where the second finds the code used. */
async function exchanged(call: Call, resident: Resident, code: string) {
  const number = await exchangePhoneCode(call.world, { code, openid: resident.openid ?? '' })
  if (number.ok) return keep(call, number.value)
  if (number.refusal.code !== 'phone.codeInvalid') return number
  const twin = await twinOf(call)
  return twin.ok && !twin.value ? number : verified(twin)
}

const verified = (known: Known) => (known.ok ? accept({ isVerified: true }) : known)

/** The code is exchanged here: the number comes from WeChat alone, and never goes back to a phone as a whole. */
export const verifyPhone: Action<typeof contract.verifyPhone> = async (call, { code }) => {
  const { world, caller, request } = call
  const resident = await loadResident(caller.id)
  if (!resident) return NO_SESSION
  const known = isDone(resident, request)
  if (!known.ok || known.value) return verified(known)
  if (caller.access.agreedTo !== PRIVACY_VERSION) return refuse({ code: 'privacy.agreeFirst' })
  if (isFull(resident.done ?? [], world.now())) return refuse({ code: 'phone.tooOften' })
  return exchanged(call, resident, code)
}

const unflagged = (access: Access): readonly Change[] => {
  const { hasPhone, ...rest } = access
  return hasPhone ? [changeAccess(next<Access>(rest, {}))] : []
}

export const removePhone: Action<typeof contract.removePhone> = (call) =>
  withFreshRead(call.world, async () => {
    const { world, caller, request } = call
    const [before, access] = await Promise.all([loadResident(caller.id), loadAccess(caller.id)])
    if (!before || !access) return NO_SESSION
    const known = isDone(before, request)
    if (!known.ok) return known
    if (known.value || !before.phone) return accept({ isRemoved: true })
    const at = world.now()
    if (isFull(before.done ?? [], at)) return refuse({ code: 'phone.tooOften' })
    const { resident, changes } = await givenUp(before)
    await commit(changeResident(noted(resident, call, at)), ...unflagged(access), ...changes)
    return accept({ isRemoved: true })
  })

export const showMyPhone: Action<typeof contract.showMyPhone> = async ({ caller }) => {
  const phone = caller.access.hasPhone ? (await loadResident(caller.id))?.phone : undefined
  return accept(phone ? { masked: masked(phone.number) } : {})
}
