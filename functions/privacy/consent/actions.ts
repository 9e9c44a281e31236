import type * as contract from '../../../shared/contract/privacy'
import { PRIVACY_VERSION } from '../../../shared/contract/privacy'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { type Access, changeAccess, loadAccess } from '../../platform/access'
import type { Action, Call } from '../../platform/call'
import { type Change, commit } from '../../platform/commit'
import { answeredBefore, carriedOut, isFull } from '../../platform/done'
import { next } from '../../platform/facts'
import { withFreshRead } from '../../platform/retry'
import { phoneErased } from '../../resident/phone/actions'
import { type Consent, decideAgreed, stands, withdrawn } from './rules'
import { type KeptConsent, loadConsents } from './store'
import { changeConsent } from './writes'

/** Taken back, and so to be asked again; whoever was never asked has nothing at all. */
const NONE = 0

/**
 * Rights are read from Access at every call, so that a consent taken back ends with the same second. The number, kept
 * by consent alone, goes with it.
 */
async function following(access: Access, consent: Consent): Promise<readonly Change[]> {
  const { hasPhone: _goes, ...rest } = access
  const { version } = consent
  const isStanding = access.agreedTo === version
  if (stands(consent)) return isStanding ? [] : [changeAccess(next(access, { agreedTo: version }))]
  if (!isStanding) return []
  return [
    changeAccess(next<Access>(rest, { agreedTo: NONE })),
    ...(await phoneErased(access.residentId)),
  ]
}

type Decide<Refused> = (
  before: KeptConsent | undefined,
  /** Epoch ms. */
  at: number,
) => Outcome<Consent | undefined, Refused>

async function write({ request }: Call, access: Access, consent: Consent & Kept): Promise<void> {
  const { at, before, ...log } = consent
  const done = carriedOut(before?.done ?? [], request, { at, answer: '' })
  await commit(changeConsent({ ...log, done }), ...(await following(access, log)))
}
type Kept = { readonly at: number; readonly before: KeptConsent | undefined }

/** One more step of the log, if it is one, and what follows from it, in one transaction. */
const says = <Refused>(call: Call, version: number, decide: Decide<Refused>) =>
  saysFor(call, { residentId: call.caller.id, version }, decide)

/** The same of whoever it is about. */
export const saysFor = <Refused>(
  call: Call,
  { residentId, version }: Pick<Consent, 'residentId' | 'version'>,
  decide: Decide<Refused>,
) =>
  withFreshRead(call.world, async () => {
    const [kept, access] = await Promise.all([
      loadConsents(residentId, PRIVACY_VERSION),
      loadAccess(residentId),
    ])
    const done = kept.flatMap((one) => one.done)
    const known = answeredBefore(done, call.request)
    if (!known.ok) return known
    if (!access) return refuse({ code: 'session.expired' })
    if (known.value !== undefined) return accept(undefined)
    const before = kept.find((one) => one.version === version)
    const at = call.world.now()
    if (isFull(done, at)) return refuse({ code: 'privacy.tooOften' })
    const decided = decide(before, at)
    if (decided.ok && decided.value) await write(call, access, { ...decided.value, at, before })
    return decided
  })

export const agreeToPrivacy: Action<typeof contract.agreeToPrivacy> = async (call, { version }) => {
  const of = { residentId: call.caller.id, version }
  const said = await says(call, version, (before, at) =>
    decideAgreed(of, { before, at, current: PRIVACY_VERSION }),
  )
  return said.ok ? accept({ isAgreed: true }) : said
}

export const withdrawConsent: Action<typeof contract.withdrawConsent> = async (
  call,
  { version },
) => {
  const said = await says<never>(call, version, (before, at) => accept(withdrawn(before, at)))
  return said.ok ? accept({ isWithdrawn: true }) : said
}

const shown = ({ is, at, by }: Consent['steps'][number]) => ({
  ...{ is, at },
  ...(by === undefined ? {} : { byGuardian: true as const }),
})

export const listConsents: Action<typeof contract.listConsents> = async ({ caller }) => {
  const kept = await loadConsents(caller.id, PRIVACY_VERSION)
  return accept({
    consents: kept.map(({ version, steps }) => ({ version, steps: steps.map(shown) })),
  })
}
