import type * as contract from '../../../shared/contract/card'
import { CARDS_PER_SHEET } from '../../../shared/contract/card'
import { cardCodeOf, isCardCode } from '../../../shared/kernel/cardCode'
import type { DistrictId, MembershipId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { placeOf } from '../../place/actions'
import { loadAccess } from '../../platform/access'
import type { Action, Call } from '../../platform/call'
import { type Change, commit } from '../../platform/commit'
import { secrets } from '../../platform/config'
import { answeredBefore, carriedOut, isRepeat } from '../../platform/done'
import { next } from '../../platform/facts'
import { StaleRead, withFreshRead } from '../../platform/retry'
import { actingFor, type Caller, isAtDesk, livesThere, workerOf } from '../../platform/session'
import { signatureOf } from '../../platform/sign'
import { decideMaking, isShut, withWrong } from '../code/rules'
import type { Membership } from '../rules'
import { loadMembership } from '../store'
import { changeMembership } from '../writes'
import { isOfDesk } from './desk/actions'
import { type Card, decideBind, ended, isCurrent } from './rules'
import { loadCard, loadCardTries } from './store'
import { changeCard, changeCardTries } from './writes'

const hashOf = async (districtId: DistrictId, code: string): Promise<string> =>
  signatureOf((await secrets()).phoneSecret, JSON.stringify(['card', districtId, code]))

/** The codes that this very request is given, however often it comes. */
async function codesFor({ caller, request }: Call<'worker'>): Promise<readonly string[]> {
  const { phoneSecret } = await secrets()
  return Array.from({ length: CARDS_PER_SHEET }, (_, number) => {
    const words = JSON.stringify(['card-code', caller.id, request.key, number])
    return cardCodeOf([...Buffer.from(signatureOf(phoneSecret, words), 'base64url')])
  })
}

/** Ten blank cards. Their codes are told to whoever prints them, and kept nowhere. */
export const makeCards: Action<typeof contract.makeCards> = async (call, { nodeId }) => {
  const { world, caller, request } = call
  const place = await placeOf(nodeId)
  if (place?.kind !== 'community' || !workerOf(caller, place))
    return refuse({ code: 'access.notAllowed' })
  const { districtId, streetId, communityId } = place
  const codes = await codesFor(call)
  const hashes = await Promise.all(codes.map((code) => hashOf(districtId, code)))
  return withFreshRead(world, async () => {
    const before = await loadCard(hashes[0] ?? '')
    const repeat = isRepeat(before?.request, request)
    if (!repeat.ok) return repeat
    if (before) return accept({ codes: [...codes] })
    const madeAt = world.now()
    const counted = decideMaking(await loadCardTries(caller.id), madeAt)
    if (!counted.ok) return counted
    const blank = {
      ...{ rev: 1, districtId, streetId, communityId, status: 'blank' as const },
      ...{ madeBy: caller.id, madeAt, request },
    }
    const sheet = hashes.map((codeHash) => changeCard({ ...blank, codeHash }))
    await commit(...sheet, changeCardTries(counted.value))
    return accept({ codes: [...codes] })
  })
}

type Asked = Pick<Call<'worker'>, 'world' | 'caller'>
export type AnyRefusal = { readonly code: 'card.mistyped' | 'card.unknown' | 'card.tooOften' }
type UnreadRefusal = AnyRefusal | { readonly code: 'card.foreign' }

/** The card under a code, whoever gave it out. Wrong ones are counted, slips are not. */
export async function anyCard(
  { world, caller }: Asked,
  code: string,
): Promise<Outcome<Card, AnyRefusal>> {
  if (!isCardCode(code)) return refuse({ code: 'card.mistyped' })
  const now = world.now()
  const tries = await loadCardTries(caller.id)
  if (isShut(tries, now)) return refuse({ code: 'card.tooOften' })
  const card = await loadCard(await hashOf(caller.districtId, code))
  if (!card) {
    await commit(changeCardTries(withWrong(tries, now)))
    return refuse({ code: 'card.unknown' })
  }
  return accept(card)
}

/** Whoever a card stands for, as the caller in whose name something is done. */
export type Holder = {
  readonly card: Card
  readonly membership: Membership
  readonly person: Caller
}
type HolderRefusal = UnreadRefusal | { readonly code: 'card.blank' | 'card.dead' }

/** Read anew at each step: a card that was replaced a second ago stands for nobody. */
export async function holderOf(
  asked: Asked,
  code: string,
): Promise<Outcome<Holder, HolderRefusal>> {
  const found = await anyCard(asked, code)
  if (!found.ok) return found
  const { value: card } = found
  if (card.status === 'blank')
    return refuse({ code: (await isOfDesk(asked.caller, card)) ? 'card.blank' : 'card.foreign' })
  const membership = card.membershipId ? await loadMembership(card.membershipId) : undefined
  if (!isAtDesk(asked.caller, membership ?? card)) return refuse({ code: 'card.foreign' })
  const holder = await standingFor({ card, membership }, asked.world.now())
  return holder ? accept(holder) : refuse({ code: 'card.dead' })
}

/** Nobody where it was replaced, or where they live there no longer. */
async function standingFor(
  { card, membership }: { readonly card: Card; readonly membership: Membership | undefined },
  now: number,
): Promise<Holder | undefined> {
  if (!membership || !isCurrent(card, membership)) return undefined
  const access = await loadAccess(membership.residentId)
  const home = access?.memberships.find(({ id }) => id === membership.id)
  return access && home && livesThere(home, now)
    ? { card, membership, person: actingFor(access, now) }
    : undefined
}

/** Part of whatever is done with a card: it fails where the card was replaced in between. */
export const usedNow = ({ card }: Holder): Change => changeCard(next(card, {}))

type Known = Outcome<
  Membership | undefined,
  { readonly code: 'membership.unknown' | 'idempotency.keyReused' }
>

/** A membership that the worker answers for; nothing where this very request was carried out. */
async function membershipFor(
  { caller, request }: Call<'worker'>,
  id: MembershipId,
): Promise<Known> {
  const membership = await loadMembership(id)
  if (!membership || !workerOf(caller, membership)) return refuse({ code: 'membership.unknown' })
  const before = answeredBefore(membership.done ?? [], request)
  if (!before.ok) return before
  return accept(before.value ? undefined : membership)
}

const noted = (membership: Membership, { request, world }: Call<'worker'>): Membership['done'] =>
  carriedOut(membership.done ?? [], request, { at: world.now(), answer: '' })

/** The card that somebody had until now. */
async function endedBefore(
  { cardHash }: Membership,
  { caller, world }: Call<'worker'>,
): Promise<readonly Change[]> {
  const old = cardHash === undefined ? undefined : await loadCard(cardHash)
  return old?.status === 'bound' ? [changeCard(ended(old, { by: caller.id, at: world.now() }))] : []
}

/** A blank card as theirs, and whatever they had before dead. */
async function bindTo(call: Call<'worker'>, membership: Membership, card: Card) {
  const { caller, world } = call
  const { id } = membership
  if (isCurrent(card, membership)) return accept({ id })
  // This very request, a moment ago: the membership was read before it.
  if (card.status === 'bound' && card.membershipId === id) throw new StaleRead()
  const bound = decideBind(card, membership, { by: caller.id, at: world.now() })
  if (!bound.ok) return bound
  const { codeHash: cardHash } = bound.value
  await commit(
    changeMembership(next(membership, { cardHash, done: noted(membership, call) ?? [] })),
    changeCard(bound.value),
    ...(await endedBefore(membership, call)),
  )
  return accept({ id })
}

export const bindCard: Action<typeof contract.bindCard> = (call, { membershipId: id, code }) =>
  withFreshRead(call.world, async () => {
    const known = await membershipFor(call, id)
    if (!known.ok) return known
    if (!known.value) return accept({ id })
    // Another community's is told apart by whom it is for.
    const card = await anyCard(call, code)
    return card.ok ? bindTo(call, known.value, card.value) : card
  })

export const endCard: Action<typeof contract.endCard> = (call, { membershipId: id }) =>
  withFreshRead(call.world, async () => {
    const known = await membershipFor(call, id)
    if (!known.ok) return known
    if (known.value?.cardHash === undefined) return accept({ id })
    const { cardHash: _lost, ...membership } = known.value
    await commit(
      changeMembership(next<Membership>(membership, { done: noted(known.value, call) ?? [] })),
      ...(await endedBefore(known.value, call)),
    )
    return accept({ id })
  })
