import { type Browser, SIGN_IN_MS } from '../../../../shared/contract/console'
import { bodyOf } from '../../../../shared/kernel/attendanceCode'
import type { PasskeyId } from '../../../../shared/kernel/ids'
import { accept, refuse } from '../../../../shared/kernel/outcome'
import { FRAME } from '../../../../shared/text/zhCN/consoleFrame'
import { addressFormOf } from '../../../platform/access'
import { note } from '../../../platform/audit'
import type { Request } from '../../../platform/call'
import { commit } from '../../../platform/commit'
import type { ConsoleSession } from '../../../platform/consoleSession'
import { withFreshRead } from '../../../platform/retry'
import type { Caller } from '../../../platform/session'
import type { World } from '../../../platform/world'
import { loadSignIn } from '../store'
import { changeSignIn } from '../writes'
import { decideAdding, isFresh, type Party, type Passkey, standing, withoutOne } from './rules'
import { loadPasskeys } from './store'
import { type Answer, usedChallenge } from './using/actions'
import { challengeOf, keyIn, partyHere } from './verifying/actions'
import { changePasskeys, forgetPasskeys } from './writes'

type Call = {
  readonly world: World
  readonly caller: Caller
  readonly session: ConsoleSession
  readonly request: Request
}

/** Mine that still open anything. */
export const passkeysOf = async ({ id, access }: Caller): Promise<readonly Passkey[]> =>
  standing(await loadPasskeys(id), access)

export const isByPhone = (
  { steppedUpUntil = 0, steppedUpBy }: ConsoleSession,
  now: number,
): boolean => now < steppedUpUntil && steppedUpBy !== 'passkey'

const passkeyFrom = (
  { world, caller, session }: Call,
  key: Pick<Passkey, 'credentialId' | 'publicKey' | 'counter'>,
): Passkey => {
  const { generation } = caller.access
  const { device, browser }: Browser = session
  return {
    ...key,
    ...{ id: world.idFor('passkey', caller.id, key.credentialId), device, browser },
    since: world.now(),
    ...(generation === undefined ? {} : { generation }),
  }
}

/** One that was made on this computer for whoever sits there, after their phone said once more that it is them. */
export const addPasskey = (call: Call, { answer, until }: Answer) =>
  withFreshRead(call.world, async () => {
    const { world, session } = call
    if (!isByPhone(session, world.now())) return refuse({ code: 'passkey.phoneFirst' })
    const bound = { purpose: 'add', boundTo: session.id, until } as const
    if (!isFresh(bound, world.now())) return refuse({ code: 'passkey.over' })
    const [party, challenge] = [partyHere(), await challengeOf(bound)]
    const key = party && (await keyIn(answer, { challenge, party }))
    return key
      ? adding(call, passkeyFrom(call, key), { challenge, until })
      : refuse({ code: 'passkey.unusable' })
  })

async function adding(
  call: Call,
  passkey: Passkey,
  asked: { readonly challenge: string; readonly until: number },
) {
  const { world, caller, request } = call
  const used = usedChallenge(world, caller.id, asked)
  const [before, loaded] = await Promise.all([loadSignIn(used.id), loadPasskeys(caller.id)])
  if (before)
    return loaded.of.some(({ id }) => id === passkey.id)
      ? accept({ id: passkey.id })
      : refuse({ code: 'passkey.over' } as const)
  // Those of an account of WeChat that another one took the place of go with the first that is added.
  const passkeys = { ...loaded, of: standing(loaded, caller.access) }
  const decided = decideAdding(passkeys, passkey)
  if (!decided.ok) return decided
  await commit(changeSignIn(used), changePasskeys(decided.value))
  await note({ world, caller, request }, { what: 'passkeyAdded', subjects: [passkey.id] })
  return accept({ id: passkey.id })
}

/** From this second on it opens nothing. Twice is once. */
export const removePasskey = ({ world, caller, request }: Omit<Call, 'session'>, id: PasskeyId) =>
  withFreshRead(world, async () => {
    const passkeys = await loadPasskeys(caller.id)
    const after = withoutOne(passkeys, id)
    if (!after) return refuse({ code: 'passkey.notFound' })
    await commit(after.of.length === 0 ? forgetPasskeys(passkeys) : changePasskeys(after))
    await note({ world, caller, request }, { what: 'passkeyRemoved', subjects: [id] })
    return accept({ id })
  })

// As most can: Ed25519, P-256, RSA.
const ALGORITHMS = [-8, -7, -257]

/** What a browser is asked to make: a key that it keeps itself, and for which one unlocks it each time. */
export async function optionsToAdd(
  { caller, session }: Pick<Call, 'caller' | 'session'>,
  party: Party,
  { until, keys }: { readonly until: number; readonly keys: readonly Passkey[] },
) {
  const name = addressFormOf(caller.access) || FRAME.name
  return {
    challenge: await challengeOf({ purpose: 'add', boundTo: session.id, until }),
    rp: { id: party.id, name: FRAME.name },
    user: { id: Buffer.from(bodyOf(caller.id)).toString('base64url'), name, displayName: name },
    pubKeyCredParams: ALGORITHMS.map((alg) => ({ type: 'public-key', alg })),
    ...{ timeout: SIGN_IN_MS, attestation: 'none' },
    excludeCredentials: keys.map(({ credentialId: id }) => ({ type: 'public-key', id })),
    authenticatorSelection: {
      ...{ residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
    },
  }
}
