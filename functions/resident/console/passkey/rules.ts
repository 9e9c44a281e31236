import { type Browser, SIGN_IN_MS } from '../../../../shared/contract/console'
import type { PasskeyId, ResidentId } from '../../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'

/** A key in somebody's computer or phone: here stands its public half, worth nothing to whoever reads it. */
export type Passkey = Browser & {
  readonly id: PasskeyId
  /** As the browser names it, and the key in COSE; both base64url. */
  readonly credentialId: string
  readonly publicKey: string
  /** How often it signed, where it counts: one that does not go up was copied. */
  readonly counter: number
  /** Epoch ms. */
  readonly since: number
  readonly usedAt?: number
  /** Of their account of WeChat when it was added: another one ends it. */
  readonly generation?: number
}

/** Those of one person. */
export type Passkeys = {
  readonly residentId: ResidentId
  readonly rev: number
  readonly of: readonly Passkey[]
}

export const MAX_PASSKEYS = 5

type AddRefusal = { readonly code: 'passkey.tooMany'; readonly max: number }

/** One more; the same once more is the one that stands. */
export function decideAdding(passkeys: Passkeys, added: Passkey): Outcome<Passkeys, AddRefusal> {
  const others = passkeys.of.filter(({ id }) => id !== added.id)
  if (others.length >= MAX_PASSKEYS) return refuse({ code: 'passkey.tooMany', max: MAX_PASSKEYS })
  return accept(becoming(passkeys, [...others, added]))
}

const becoming = (passkeys: Passkeys, of: readonly Passkey[]): Passkeys => ({
  ...passkeys,
  ...{ rev: passkeys.rev + 1, of },
})

/** Behind its signature: how often it signed by now, and when. */
export const usedOnce = (
  passkeys: Passkeys,
  id: PasskeyId,
  use: { readonly counter: number; readonly usedAt: number },
): Passkeys =>
  becoming(
    passkeys,
    passkeys.of.map((one) => (one.id === id ? { ...one, ...use } : one)),
  )

/** Without one; `undefined` where it is not there. */
export function withoutOne(passkeys: Passkeys, id: PasskeyId): Passkeys | undefined {
  const of = passkeys.of.filter((one) => one.id !== id)
  return of.length === passkeys.of.length ? undefined : becoming(passkeys, of)
}

/** Those of the account of WeChat that stands: with another one its owner begins anew. */
export const standing = (
  { of }: Passkeys,
  { generation = 0 }: { readonly generation?: number },
): readonly Passkey[] => of.filter((one) => (one.generation ?? 0) === generation)

/** Whose keys they are to a browser: the name of the site, and the address at which they are used. */
export type Party = { readonly id: string; readonly origin: string }

const BASE = /^(https?):\/\/([^/:]+)(:\d+)?$/
const IS_IP = /^[\d.]+$/

/** A name, over TLS; an IP is none, but on this machine it is called `localhost`. */
export function partyOf(publicBase: string): Party | undefined {
  const [, scheme = '', host = '', port = ''] = BASE.exec(publicBase) ?? []
  const name = host === '127.0.0.1' ? 'localhost' : host
  const isSafe = scheme === 'https' || name === 'localhost'
  if (name === '' || IS_IP.test(name) || !isSafe) return undefined
  return { id: name, origin: `${scheme}://${name}${port}` }
}

/** What a challenge is for. */
export type ChallengePurpose = 'signIn' | 'stepUp' | 'add'

/** Shown by us to one browser or session for one purpose, and good until then, epoch ms. */
export type Challenge = {
  readonly purpose: ChallengePurpose
  /** A secret of the browser, or the session. */
  readonly boundTo: string
  readonly until: number
}

export const challengeUntil = (now: number): number => now + SIGN_IN_MS

export const isFresh = ({ until }: Pick<Challenge, 'until'>, now: number): boolean =>
  now < until && until <= challengeUntil(now)
