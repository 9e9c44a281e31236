import { SIGN_IN_MS, STEP_UP_MS } from '../../../../../shared/contract/console'
import { idOf } from '../../../../../shared/kernel/attendanceCode'
import type { ResidentId } from '../../../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../../../shared/kernel/outcome'
import { type Access, loadAccess } from '../../../../platform/access'
import { type Change, commit } from '../../../../platform/commit'
import {
  changeConsoleSession,
  type ConsoleSession,
  isSignedIn,
  loadConsoleSession,
  type Seated,
} from '../../../../platform/consoleSession'
import { next } from '../../../../platform/facts'
import { log } from '../../../../platform/log'
import { withFreshRead } from '../../../../platform/retry'
import { rightsOf } from '../../../../platform/session'
import type { World } from '../../../../platform/world'
import { type Computer, noteOf, sessionFor, stillStands } from '../../beginning/actions'
import { opensConsole } from '../../policy'
import type { SignIn } from '../../rules'
import { loadSignIn } from '../../store'
import { changeSignIn } from '../../writes'
import { passkeysEnd } from '../forgetting/actions'
import { type Challenge, isFresh, type Party, type Passkey, standing, usedOnce } from '../rules'
import { loadPasskeys } from '../store'
import { changePasskeys } from '../writes'
import {
  challengeOf,
  counterBehind,
  partyHere,
  readSigned,
  type Signed,
} from '../verifying/actions'

type Refusal = { readonly code: 'passkey.over' | 'passkey.unusable' }
const unusable = (): Outcome<never, Refusal> => refuse({ code: 'passkey.unusable' })
const over = (): Outcome<never, Refusal> => refuse({ code: 'passkey.over' })

/** What somebody signed, and what they were to sign. */
export type Answer = { readonly answer: string; readonly until: number }
type Asked = { readonly signed: Signed; readonly challenge: string; readonly party: Party }

async function askedFor(answer: string, asked: Challenge): Promise<Asked | undefined> {
  const [signed, party] = [readSigned(answer), partyHere()]
  return signed && party && { signed, party, challenge: await challengeOf(asked) }
}

/** Under an id that follows from the challenge, so that each counts once. */
export const usedChallenge = (
  world: World,
  residentId: ResidentId,
  { challenge, until }: { readonly challenge: string; readonly until: number },
): SignIn => ({
  ...{ id: world.idFor('signIn', 'passkey', challenge), rev: 1, purpose: 'passkey' },
  ...{ state: 'used', residentId, at: world.now(), until },
  request: { key: '', hash: '' },
})

/** Whose key it says to be: their id, as the key was given it. */
function ownerIn({ response }: Signed): ResidentId | undefined {
  const body = Buffer.from(response.userHandle ?? '', 'base64url').toString('latin1')
  return /^[0-9A-HJKMNP-TV-Z]{26}$/.test(body) ? idOf('resident', body) : undefined
}

type Proven = { readonly passkey: Passkey; readonly change: Change }

/** The key that signed, one of theirs, and that it did once more. */
async function proven(
  world: World,
  { signed, ...asked }: Asked,
  access: Access,
): Promise<Proven | undefined> {
  const passkeys = await loadPasskeys(access.residentId)
  const passkey = standing(passkeys, access).find(({ credentialId }) => credentialId === signed.id)
  const counter = passkey && (await counterBehind(signed, passkey, asked))
  if (passkey === undefined || counter === undefined) {
    log.info('passkey refused', { of: access.residentId, isKnown: passkey !== undefined })
    return undefined
  }
  const used = usedOnce(passkeys, passkey.id, { counter, usedAt: world.now() })
  return { passkey, change: changePasskeys(used) }
}

const letsIn = ({ goneAt, closingAt, ...access }: Access, now: number): boolean =>
  goneAt === undefined && closingAt === undefined && opensConsole(rightsOf(access, now))

type Begun = { readonly residentId: ResidentId; readonly secret: string }

/**
 * Lets a computer in for which a passkey signed what that computer was asked, once. Its session's secret is that of the
 * challenge, so an answer that got lost is given again to the computer that holds it. Whatever is wrong, it says the same.
 */
export const signInBy = (world: World, computer: Computer, { answer, until }: Answer) =>
  withFreshRead(world, async (): Promise<Outcome<Begun, Refusal>> => {
    const bound = { purpose: 'signIn', boundTo: computer.secret, until } as const
    if (!isFresh(bound, world.now())) return over()
    const asked = await askedFor(answer, bound)
    const owner = asked && ownerIn(asked.signed)
    const access = owner && (await loadAccess(owner))
    if (!access) return unusable()
    if (letsIn(access, world.now())) return begun({ world, computer, asked, access, until })
    await passkeysEnd(world, owner)
    return unusable()
  })

type Beginning = {
  readonly world: World
  readonly computer: Computer
  readonly asked: Asked
  readonly access: Access
  readonly until: number
}

async function begun({ world, computer, asked, access, until }: Beginning) {
  const { residentId } = access
  const used = usedChallenge(world, residentId, { challenge: asked.challenge, until })
  const session = sessionFor('passkey', access, { world, computer })
  const begunHere = { residentId, secret: computer.secret }
  if (await loadSignIn(used.id))
    return (await stillStands(world, session.id)) ? accept(begunHere) : over()
  const found = await proven(world, asked, access)
  if (!found) return unusable()
  await commit(changeSignIn(used), found.change, changeConsoleSession(session))
  // Before the cookie goes out: whoever is in stands in the log.
  await noteOf(world, access, {
    what: 'signIn',
    of: used,
    subjects: [session.id, found.passkey.id],
  })
  return accept(begunHere)
}

const steppedUp = (session: ConsoleSession, now: number): ConsoleSession =>
  next(session, { steppedUpUntil: now + STEP_UP_MS, steppedUpBy: 'passkey' })

/** That whoever is signed in has said so once more, by a key of theirs. */
export const stepUpBy = (world: World, { session, caller }: Seated, { answer, until }: Answer) =>
  withFreshRead(world, async (): Promise<Outcome<{ readonly until: number }, Refusal>> => {
    const bound = { purpose: 'stepUp', boundTo: session.id, until } as const
    if (!isFresh(bound, world.now())) return over()
    const asked = await askedFor(answer, bound)
    if (!asked) return unusable()
    const used = usedChallenge(world, caller.id, { challenge: asked.challenge, until })
    const [before, fresh] = await Promise.all([loadSignIn(used.id), loadConsoleSession(session.id)])
    if (!fresh || !isSignedIn(fresh, world.now())) return over()
    if (before) return fresh.steppedUpBy === 'passkey' ? accept({ until }) : over()
    const found = await proven(world, asked, caller.access)
    if (!found) return unusable()
    const stepped = changeConsoleSession(steppedUp(fresh, world.now()))
    await commit(changeSignIn(used), found.change, stepped)
    const subjects = [session.id, found.passkey.id]
    await noteOf(world, caller.access, { what: 'stepUp', of: used, subjects })
    return accept({ until })
  })

/** What a browser is asked to have signed: by one of these keys, or by any of ours. */
export const optionsToSign = async (
  asked: Challenge,
  party: Party,
  keys: readonly Pick<Passkey, 'credentialId'>[],
) => ({
  ...{ challenge: await challengeOf(asked), rpId: party.id, timeout: SIGN_IN_MS },
  allowCredentials: keys.map(({ credentialId: id }) => ({ type: 'public-key', id })),
  userVerification: 'required',
})
