import type { InputOf } from '../../../shared/contract/endpoint'
import { PRIVACY_VERSION } from '../../../shared/contract/privacy'
import type * as contract from '../../../shared/contract/relatives'
import type { MandateId, ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { type AccessMembership, loadAccess } from '../../platform/access'
import type { Action, Call } from '../../platform/call'
import { type Change, commit } from '../../platform/commit'
import { once } from '../../platform/done'
import { withFreshRead } from '../../platform/retry'
import { livesThere } from '../../platform/session'
import { checkText } from '../../platform/wechat'
import { openidOf } from '../../resident/actions'
import { endedFor, mandateOf } from '../../resident/care/ending/actions'
import { type Mandate, standingIn } from '../../resident/care/rules'
import { putDownBefore, puttingDown } from '../../resident/relative/actions'
import { type Cared, decideCare } from '../../resident/relative/rules'
import { countOf, mattersOf } from '../account/actions'
import { erasingOf } from '../account/others/actions'
import { agreedFor, agreesFor, withdrawnFor } from '../consent/others/actions'

type Asked = InputOf<typeof contract.putDownRelative>
type Ready = { readonly home: AccessMembership; readonly care: Cared; readonly asked: Asked }
type Refused = {
  readonly code:
    | 'membership.unknown'
    | 'membership.notLiving'
    | 'privacy.agreeFirst'
    | 'privacy.otherVersion'
    | 'care.notYetBorn'
    | 'care.ownPhone'
}

/** Whoever lives there and has agreed for themself may put others down. */
function ready({ caller, world }: Call, asked: Asked): Outcome<Ready, Refused> {
  const home = caller.access.memberships.find(({ id }) => id === asked.membershipId)
  if (!home) return refuse({ code: 'membership.unknown' })
  if (!livesThere(home, caller.at)) return refuse({ code: 'membership.notLiving' })
  if (caller.access.agreedTo !== PRIVACY_VERSION) return refuse({ code: 'privacy.agreeFirst' })
  const care = decideCare(asked.care, { today: world.today(), version: PRIVACY_VERSION })
  return care.ok ? accept({ home, care: care.value, asked }) : care
}

/** A child's log of consents begins with its guardian's word. */
const guardianSays = (
  { caller, world }: Call,
  { kind }: Cared,
  personId: ResidentId,
): readonly Change[] =>
  kind === 'child' ? agreedFor({ residentId: personId, by: caller.id, at: world.now() }) : []

async function putDown(call: Call, wish: Ready) {
  const agreedTo = wish.care.kind === 'child' ? PRIVACY_VERSION : undefined
  const put = await puttingDown(call, wish, agreedTo)
  if (!put.ok) return put
  const { id, personId, changes } = put.value
  await commit(...changes, ...guardianSays(call, wish.care, personId))
  return accept({ id, status: 'requested' as const })
}

async function answered(call: Call, wish: Ready) {
  const before = await putDownBefore(call, wish)
  if (!before.ok) return before
  return accept(
    before.value === undefined ? undefined : { id: before.value, status: 'requested' as const },
  )
}

/** Somebody of one's own household who has no phone; nothing of theirs is shown before a worker has let them in. */
export const putDownRelative: Action<typeof contract.putDownRelative> = async (call, asked) => {
  const wish = ready(call, asked)
  if (!wish.ok) return wish
  const words = await checkText(call.world, {
    openid: (await openidOf(call.caller.id)) ?? '',
    ...{ scene: 'profile', content: asked.addressForm },
  })
  if (words.is === 'risky') return refuse({ code: 'content.refused', label: words.label })
  return withFreshRead(call.world, () =>
    once(
      () => answered(call, wish.value),
      () => putDown(call, wish.value),
    ),
  )
}

/** The mandate by which somebody is a child's guardian. */
async function guardianOf({ caller }: Call, id: MandateId): Promise<Mandate | undefined> {
  const mandate = await mandateOf(id)
  const isGuardian = mandate?.consent === 'guardian' && mandate.proxyId === caller.id
  // Whoever has an account of their own by now speaks for themself.
  const isTheirs = isGuardian && (await openidOf(mandate.principalId)) !== undefined
  return isGuardian && !isTheirs ? mandate : undefined
}

const NOT_FOUND = refuse({ code: 'mandate.notFound' })

/** Neither ended nor over: a child that may speak for itself is not spoken for. */
async function stands({ id, principalId }: Mandate, now: number): Promise<boolean> {
  const access = await loadAccess(principalId)
  return access !== undefined && standingIn(access, id, now) !== undefined
}

export const agreeForChild: Action<typeof contract.agreeForChild> = async (
  call,
  { mandateId, version },
) => {
  const mandate = await guardianOf(call, mandateId)
  if (!mandate || !(await stands(mandate, call.world.now()))) return NOT_FOUND
  const said = await agreesFor(call, mandate.principalId, version)
  if (!said.ok) return said.refusal.code === 'session.expired' ? NOT_FOUND : refuse(said.refusal)
  return accept({ isAgreed: true })
}

/** Everything in one transaction: the word, the mandates that go with it, and that the rest is erased. */
async function withdraw({ caller, world }: Call, mandate: Mandate) {
  const access = await loadAccess(mandate.principalId)
  const isGone = access?.closingAt !== undefined || access?.goneAt !== undefined
  // Said already, and erased or about to be.
  if (!access || isGone) return accept({ isWithdrawn: true })
  const count = countOf(await mattersOf(world, access))
  if (count > 0) return refuse({ code: 'account.openMatters', count })
  const word = { residentId: access.residentId, by: caller.id, at: world.now() }
  await commit(
    ...endedFor(mandate, word),
    ...(await withdrawnFor(word)),
    ...(await erasingOf({ ...access, agreedTo: 0 }, { at: word.at, erasesAt: word.at })),
  )
  return accept({ isWithdrawn: true })
}

export const withdrawForChild: Action<typeof contract.withdrawForChild> = (call, { mandateId }) =>
  withFreshRead(call.world, async () => {
    const mandate = await guardianOf(call, mandateId)
    if (!mandate) return NOT_FOUND
    return withdraw(call, mandate)
  })
